"""Releases: how they are written, kept, switched and read back.

Nothing here imports pandas but `build` and `tables_written`: the public pages read releases too.
"""
