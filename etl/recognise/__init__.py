"""Which known layout a file belongs to, and a suggested layout for one that nobody knows: from
headers and content, with a question for all that is not certain."""

from etl.recognise.recognise import Fit, Recognition, recognise
from etl.recognise.suggest import Suggestion, suggest

__all__ = ["Fit", "Recognition", "Suggestion", "recognise", "suggest"]
