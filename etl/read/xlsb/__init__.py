"""Scans .xlsb workbooks."""

from etl.read.xlsb.book import open_book

__all__ = ["open_book"]
