"""What is handed out before a meeting: gathered once from a release, then written as PDF, slides
or a workbook. Writers add no number and no sentence of their own."""
