"""A packet as a tagged PDF: laid out by typst from data, with the very drawings of the pages."""
