"""Why the child process would not read a file."""


class Refused(Exception):
    """Carries the code of a rule and the words that its sentence needs; never a cell's content."""

    def __init__(self, code: str, **words: object) -> None:
        super().__init__(code)
        self.code = code
        self.words = words
