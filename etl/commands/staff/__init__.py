"""The verbs of the desk: what the pages of staff do, with the same words, by a person's name."""
