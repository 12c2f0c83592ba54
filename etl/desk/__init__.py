"""The door for staff: what they may do, used by the command line (and later the staff pages)."""
