"""One verb of the command line a file. Exit 0 clean, 1 findings, 2 usage."""
