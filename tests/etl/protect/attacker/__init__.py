"""Somebody who wants to know: takes the files of public releases, and nothing else of ours.

Shares no code with `etl.protect`: what is public becomes equations over whole numbers, and a solver
is asked whether each hidden cell could be otherwise.
"""
