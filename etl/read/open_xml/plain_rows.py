"""Rows of a sheet's XML that are written in the plain way of spreadsheet programs, scanned by whole
blocks: a tenth of the work of looking at every element.

Every byte of a block is held to one grammar: tags of the kinds below, in an order that `_FOLLOWS`
allows, with nothing between them but texts of values and formulas. A block that breaks it in any
way is not plain, and the parser of XML looks at it instead. Numpy is imported here alone, because
small sheets never need it.
"""

import re
from dataclasses import dataclass

import numpy as np

from etl.read.open_xml.plain_numbers import Numbers, plain_numbers
from etl.read.scan import ERROR, FORMULA, NO_STYLE, STRING, VALUE, WIDTH

(
    CELL,
    EMPTY_CELL,
    END_CELL,
    ROW,
    EMPTY_ROW,
    END_ROW,
    VALUE_TAG,
    END_VALUE,
    FORMULA_TAG,
    EMPTY_FORMULA,
    END_FORMULA,
    INLINE,
    END_INLINE,
    TEXT,
    END_TEXT,
    OTHER,
) = range(16)
# The two bytes behind the < of each tag; what more there is, `_THIRD` and the widths tell.
_LETTERS = {
    b"c ": CELL,
    b"v>": VALUE_TAG,
    b"f>": FORMULA_TAG,
    b"f ": FORMULA_TAG,
    b"t>": TEXT,
    b"t ": TEXT,
    b"is": INLINE,
    b"ro": ROW,
    b"/c": END_CELL,
    b"/v": END_VALUE,
    b"/f": END_FORMULA,
    b"/t": END_TEXT,
    b"/i": END_INLINE,
    b"/r": END_ROW,
}
_THIRD = {ROW: "w", END_INLINE: "s", END_ROW: "o"}
_AFTER = {
    CELL: (VALUE_TAG, FORMULA_TAG, EMPTY_FORMULA, INLINE, END_CELL),
    FORMULA_TAG: (END_FORMULA,),
    EMPTY_FORMULA: (VALUE_TAG, END_CELL),
    END_FORMULA: (VALUE_TAG, END_CELL),
    VALUE_TAG: (END_VALUE,),
    END_VALUE: (END_CELL,),
    INLINE: (TEXT,),
    TEXT: (END_TEXT,),
    END_TEXT: (END_INLINE,),
    END_INLINE: (END_CELL,),
    END_CELL: (CELL, EMPTY_CELL, END_ROW),
    EMPTY_CELL: (CELL, EMPTY_CELL, END_ROW),
    ROW: (CELL, EMPTY_CELL, END_ROW),
    END_ROW: (ROW, EMPTY_ROW),
    EMPTY_ROW: (ROW, EMPTY_ROW),
}
_HIDDEN_ROW = re.compile(rb'<row r="([0-9]+)"[^<]* hidden="(?:1|true)"')
_PAD = b"\0" * 64


@dataclass(frozen=True)
class PlainRows:
    """Cells with content in the order of the block; `errors` by place among them. `numbers` is
    what each holds: a number, the place of a text among those that the workbook shares, or nan
    (errors, formulas without a value); None where some cell holds anything else."""

    rows: Numbers
    columns: Numbers
    styles: Numbers
    contents: Numbers
    errors: dict[int, str]
    numbers: Numbers | None
    hidden_rows: list[int]
    last_row: int


class NotPlain(Exception):
    """The block has to be looked at by the parser."""


def plain_rows(block: bytes) -> PlainRows:
    """The cells of whole rows. Raises NotPlain."""
    text = _Text(block)
    at = np.flatnonzero(text.bytes == ord("<"))
    ends = np.append(at[1:], len(block))
    tags = _tags(text, at, ends)
    is_row, places = np.flatnonzero(tags == ROW), np.flatnonzero(tags == CELL)
    rows = _Rows(text, at[is_row], ends[is_row])
    cells = _Cells(text, at[places], ends[places])
    tags[is_row[rows.is_empty]] = EMPTY_ROW
    tags[places[cells.is_empty]] = EMPTY_CELL
    _require(_FOLLOWS[tags[:-1], tags[1:]].all())
    _require(tags[0] in (ROW, EMPTY_ROW) and tags[-1] in (END_ROW, EMPTY_ROW))
    _require((cells.rows == rows.numbers[np.searchsorted(is_row, places) - 1]).all())
    full = np.flatnonzero(~cells.is_empty)
    contents, values = _contents(tags, places[full], cells.kinds[full])
    kept = np.flatnonzero(contents)
    errors = {
        place: _error_text(block, at, values[kept[place]])
        for place in np.flatnonzero(contents[kept] & ERROR == ERROR).tolist()
    }
    chosen = full[kept]
    return PlainRows(
        cells.rows[chosen],
        cells.columns[chosen],
        cells.styles[chosen],
        contents[kept],
        errors,
        _numbers(block, contents[kept], cells.is_direct[chosen], tags, at, values[kept]),
        [int(row) for row in _HIDDEN_ROW.findall(block)] if b" hidden=" in block else [],
        int(rows.numbers[-1]),
    )


def _require(holds: bool | np.bool_) -> None:
    if not holds:
        raise NotPlain


def _tags(text: "_Text", at: Numbers, ends: Numbers) -> Numbers:
    """What tag stands at each place; empty cells and rows are told apart later."""
    _require(len(at) > 0 and at[0] == 0 and text.bytes[ends[-1] - 1] == ord(">"))
    tags = _BY_LETTERS[text.pairs[at + 1]]
    _require((tags != OTHER).all())
    fixed = _WIDTHS[tags]
    is_whole = (fixed == ends - at) & (text.bytes[ends - 1] == ord(">"))
    _require((is_whole | (fixed == 0)).all())
    for tag, third in _THIRD.items():
        _require((text.bytes[at[tags == tag] + 3] == ord(third)).all())
    _require((text.bytes[at[tags == END_ROW] + 4] == ord("w")).all())
    formulas = np.flatnonzero(tags == FORMULA_TAG)
    last = ends[formulas] - 1
    is_empty = (text.bytes[last - 1] == ord("/")) & (text.bytes[last] == ord(">"))
    tags[formulas[is_empty]] = EMPTY_FORMULA
    return tags


class _Text:
    """A block as bytes, and as the word of four bytes (or of two) that begins at each of them."""

    def __init__(self, block: bytes) -> None:
        padded = block + _PAD
        self.bytes = np.frombuffer(padded, np.uint8)[: len(block) + len(_PAD) - 4]
        self.words = np.ndarray(len(self.bytes), "<u4", padded, strides=(1,))
        self.pairs = np.ndarray(len(self.bytes), "<u2", padded, strides=(1,))


class _Attributes:
    """Reads on from a place within each of many tags at once."""

    def __init__(self, text: _Text, at: Numbers) -> None:
        self._text, self.at = text, at.copy()

    def byte(self) -> Numbers:
        return self._text.bytes[self.at]

    def byte_at(self, places: Numbers, offset: int) -> Numbers:
        return self._text.bytes[self.at[places] + offset]

    def says(self, words: bytes) -> Numbers:
        """Whether these four bytes stand there."""
        return self._text.words[self.at] == int.from_bytes(words, "little")

    def past(self, words: bytes) -> Numbers:
        """The same, and goes on behind them where they stand."""
        there = self.says(words)
        self.at += len(words) * there
        return there

    def letters(self) -> Numbers:
        """The column that one to three letters name."""
        number = np.zeros(len(self.at), np.int64)
        for _ in range(3):
            byte = self.byte()
            is_letter = (byte >= ord("A")) & (byte <= ord("Z"))
            number = np.where(is_letter, number * 26 + byte - (ord("A") - 1), number)
            self.at += is_letter
        _require(((number > 0) & (number <= WIDTH)).all())
        return number

    def number(self, where: Numbers, most: int) -> Numbers:
        """The number of one to `most` digits, and past the quotation mark behind it."""
        number, begin = np.zeros(len(self.at), np.int64), self.at.copy()
        for _ in range(most):
            byte = self.byte()
            is_digit = (byte >= ord("0")) & (byte <= ord("9")) & where
            if not is_digit.any():
                break
            number = np.where(is_digit, number * 10 + byte - ord("0"), number)
            self.at += is_digit
        is_closed = (self.at > begin) & (self.byte() == ord('"'))
        _require((is_closed | ~where).all())
        self.at += where
        return number


class _Rows:
    """The number of each row, and which are empty. What else stands in their tags says how rows
    look."""

    def __init__(self, text: _Text, at: Numbers, ends: Numbers) -> None:
        told = _Attributes(text, at + len("<row"))
        _require(len(at) > 0 and told.past(b' r="').all())
        self.numbers = told.number(np.ones(len(at), bool), 7)
        _require((self.numbers > 0).all() and (text.bytes[ends - 1] == ord(">")).all())
        self.is_empty = text.bytes[ends - 2] == ord("/")


class _Cells:
    """The attributes of cells, which must stand in the order r, s, t: rows, columns, styles, kinds
    of content, which cells say a number or the place of a text, and which are empty."""

    def __init__(self, text: _Text, at: Numbers, ends: Numbers) -> None:
        told = _Attributes(text, at + len("<c"))
        everywhere = np.ones(len(at), bool)
        _require(told.past(b' r="').all())
        self.columns = told.letters()
        _require((told.byte() != ord("0")).all())
        self.rows = told.number(everywhere, 7)
        has_style = told.past(b' s="')
        self.styles = np.where(has_style, told.number(has_style, 6), NO_STYLE)
        self.kinds, self.is_direct = _kinds(told)
        self.is_empty = told.byte() == ord("/")
        told.at += self.is_empty
        _require(((told.byte() == ord(">")) & (told.at + 1 == ends)).all())


def _kinds(told: _Attributes) -> tuple[Numbers, Numbers]:
    kinds = np.full(len(told.at), VALUE, np.uint8)
    is_direct = np.ones(len(told.at), bool)
    left = np.flatnonzero(told.past(b' t="'))
    for words, kind in _KINDS.items():
        if not len(left):
            break
        there = np.ones(len(left), bool)
        for offset, byte in enumerate(words + b'"'):
            there &= told.byte_at(left, offset) == byte
        kinds[left[there]] = kind
        is_direct[left[there]] = words in _DIRECT
        told.at[left[there]] += len(words) + 1
        left = left[~there]
    _require(not len(left))
    return kinds, is_direct


_KINDS = {
    b"s": STRING,
    b"n": VALUE,
    b"str": STRING,
    b"b": VALUE,
    b"e": ERROR,
    b"d": VALUE,
    b"inlineStr": STRING,
}
_DIRECT = (b"s", b"n")


def _contents(tags: Numbers, places: Numbers, kinds: Numbers) -> tuple[Numbers, Numbers]:
    """What each cell holds, and the place of the tag of its value."""
    following = tags[places + 1]
    is_formula = (following == FORMULA_TAG) | (following == EMPTY_FORMULA)
    values = places + 1 + is_formula + (following == FORMULA_TAG)
    has_value = tags[values] != END_CELL
    _require(not ((kinds == ERROR) & (tags[values] == INLINE)).any())
    contents = np.where(has_value, kinds, 0) | np.where(is_formula, FORMULA, 0)
    return contents.astype(np.uint8), values


def _numbers(
    block: bytes, contents: Numbers, is_direct: Numbers, tags: Numbers, at: Numbers, tag: Numbers
) -> Numbers | None:
    """Of the cells with content, the tags of whose values stand at `at[tag]`."""
    kinds = contents & ERROR
    told = (kinds == VALUE) | (kinds == STRING)
    if not (is_direct[told].all() and (tags[tag[told]] == VALUE_TAG).all()):
        return None
    starts, ends = at[tag[told]] + len(b"<v>"), at[tag[told] + 1]
    found = plain_numbers(block, starts, ends, kinds[told] == STRING)
    if found is None:
        return None
    numbers = np.full(len(contents), np.nan)
    numbers[told] = found
    return numbers


def _error_text(block: bytes, at: Numbers, place: int) -> str:
    text = block[at[place] + len(b"<v>") : at[place + 1]]
    if b"&" in text or not text.isascii():
        raise NotPlain
    return text.decode("ascii").strip()


_BY_LETTERS = np.full(1 << 16, OTHER, np.uint8)
for _two, _tag in _LETTERS.items():
    _BY_LETTERS[int.from_bytes(_two, "little")] = _tag
_WIDTHS = np.zeros(16, np.int64)  # of tags that are always written alike
_WIDTHS[[INLINE, END_CELL, END_VALUE, END_FORMULA, END_TEXT]] = 4
_WIDTHS[[END_INLINE, END_ROW]] = 5, 6
_FOLLOWS = np.zeros((16, 16), bool)
for _tag, _others in _AFTER.items():
    _FOLLOWS[_tag, list(_others)] = True
