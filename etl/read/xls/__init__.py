"""Scans .xls workbooks of Excel 97 to 2003."""

from etl.read.xls.book import open_book

__all__ = ["open_book"]
