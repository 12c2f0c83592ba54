"""Texts as every office program can hold them."""

import re

# What XML cannot hold, controls, halves of characters, and marks that turn the direction of reading
# around and so could make a text read as another.
_UNFIT = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufffe\\uffff]"
)
_RETURN = re.compile("\r\n?")


def plain_text(text: str) -> str:
    """The text without what no file may hold; tabs and line ends stay."""
    return _UNFIT.sub("", _RETURN.sub("\n", text))


def one_line(text: str) -> str:
    """The text on one line."""
    return " ".join(plain_text(text).split())
