"""Tries what is about to be published, as a reader with a solver would.

`system` says what is public as linear rows; `solver` finds how far a hidden number may go;
`verdicts` judges it. Nothing here decides what to hide: that is `etl.protect`.
"""
