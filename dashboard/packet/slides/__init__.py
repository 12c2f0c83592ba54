"""The packet as PowerPoint slides: charts that staff can edit, tables, notes for whoever speaks.

Nothing of it is loaded before somebody asks for slides.
"""
