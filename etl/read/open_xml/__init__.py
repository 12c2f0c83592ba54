"""Scans .xlsx workbooks, transitional and strict, with macros or without."""

from etl.read.open_xml.book import open_book

__all__ = ["open_book"]
