"""One file for each thing that staff work on: its routes, and what its pages show."""
