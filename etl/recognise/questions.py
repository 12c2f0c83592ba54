"""What a suggestion cannot know, asked in plain words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """`key` is the layout's key that the answer belongs to. `choices` are (what to write, what it
    means); `proposed` is what the suggested layout holds until somebody answers, "" where it holds
    nothing. `words` are those of the file that each want an answer of their own."""

    key: str
    text: str
    choices: tuple[tuple[str, str], ...] = ()
    proposed: str = ""
    words: tuple[str, ...] = ()

    @property
    def role(self) -> str:
        return self.key.partition(".")[0]
