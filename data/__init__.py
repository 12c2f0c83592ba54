"""What Headway ships, read-only: plans and their figures, vocabulary, layouts, privacy rules."""

from importlib.resources import files
from pathlib import Path

FOLDER = Path(str(files(__name__)))
