"""Bytes -> sheets of cells with addresses, in a limited child process. The only place that opens
spreadsheets. Importing it is cheap: the child does so at every start."""

from etl.read.file import Unreadable, read_file
from etl.read.limits import Limits, load_limits
from etl.read.workbook import RawSheet, Workbook

__all__ = ["Limits", "RawSheet", "Unreadable", "Workbook", "load_limits", "read_file"]
