"""The packet as a workbook: one table a sheet, charts that Excel draws from its cells, notes.

Nothing of it is loaded before somebody asks for a workbook.
"""
