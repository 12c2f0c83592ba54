"""The desk in the browser: pages for staff, complete without a script, behind one gate."""
