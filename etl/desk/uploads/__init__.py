"""An upload on its way from a spreadsheet to a release."""
