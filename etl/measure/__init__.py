"""Published observations -> figures and statuses. Pure functions on arrays.

Each file holds one idea. Nothing here sees what `etl.protect` has hidden.
"""
