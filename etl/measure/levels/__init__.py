"""Gaps that do not hang on where the cut of a test lies."""
