"""A suggested layout as the file that a person completes: the questions first, then what was
proposed. While `confirm` lists a question, the file refuses to load."""

import textwrap
from collections.abc import Sequence

from etl.layouts import layout_as_toml
from etl.recognise.questions import Question
from etl.recognise.suggest import Suggestion

_HEAD = """\
# A suggested layout. Nothing in it is sure that a question below asks about.
# Answer each question: correct the key that it names, then take its line out of `confirm`.
# While a line is left there, the layout is not used. docs/layouts.md explains every key.
"""


def draft(suggestion: Suggestion) -> str:
    """The TOML of the suggestion. Raises ValueError where no table was found."""
    if suggestion.layout is None:
        raise ValueError("there is no table to describe")
    lines = [_HEAD.rstrip()]
    for number, question in enumerate(suggestion.questions, start=1):
        lines += ["#", *_comment(number, question)]
    lines += ["confirm = ["]
    lines += [f"  {_quoted(f'{n}. {q.key}')}," for n, q in _numbered(suggestion.questions)]
    lines += ["]", "", layout_as_toml(suggestion.layout)]
    return "\n".join(lines)


def question_lines(number: int, question: Question) -> list[str]:
    """A question in plain words, with what may be answered."""
    lines = [f"{number}. {question.key}: {question.text}"]
    lines += [f"   {answer}: {meaning}" for answer, meaning in question.choices]
    if question.proposed:
        lines.append(f"   (proposed: {question.proposed})")
    return lines


def _comment(number: int, question: Question) -> list[str]:
    return [
        f"# {part}"
        for line in question_lines(number, question)
        for part in textwrap.wrap(line, 94, subsequent_indent="   ", break_long_words=False)
    ]


def _numbered(questions: Sequence[Question]) -> enumerate[Question]:
    return enumerate(questions, start=1)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
