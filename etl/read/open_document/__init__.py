"""Scans .ods workbooks."""

from etl.read.open_document.book import open_book

__all__ = ["open_book"]
