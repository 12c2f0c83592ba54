"""The analyst's own file back, with the problems marked: for its uploader and approver alone. It
holds their figures, so it is made on request, into a folder that they name, and never kept,
logged or made public. Findings carry places and rules; the figures come from the file itself."""

from etl.annotated.copies import MARKED_ROWS, Copied, annotated_copy

__all__ = ["MARKED_ROWS", "Copied", "annotated_copy"]
