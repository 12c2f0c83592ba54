"""What kind of thing each column holds, by its header and its entries."""

import re
from dataclasses import dataclass
from enum import StrEnum

from etl.map.aliases import Aliases
from etl.map.spelling import normal
from etl.recognise import words as w
from etl.recognise.entries import Form, form_of
from etl.recognise.grades import is_grade
from etl.recognise.groups import KnownGroups, sounds_like_a_group, without_beginning
from etl.recognise.header_codes import codes_among
from etl.recognise.profile import Profile


class Kind(StrEnum):
    YEAR = "year"
    GROUP = "group"
    GRADE = "grade"
    CODE = "code"
    NAME = "name"
    FIGURE = "figure"
    LABEL = "label"
    CONSTANT = "constant"
    NOTE = "note"
    OTHER = "other"
    EMPTY = "empty"


@dataclass(frozen=True)
class Verdict:
    """`reason` is a sentence for people; it names no entry."""

    kind: Kind
    reason: str
    is_sure: bool = True


_TYPE_WORDS = w.word_set("type level status category charter flag locale kind class title")
_NO_GRADES = w.word_set("status change performance achievement proficiency risk tier")
_NO_FIGURES = w.word_set("type category locale charter flag")
_SPECIAL_CODES = w.word_set("aun leaid ncessch nces ncesid rcdts cds irn dbn beds fips fipst uid")
_PLACES = w.SCHOOL | w.DISTRICT | w.PLACE | w.STATE | w.REGION
_FIGURE_FORMS = (Form.NUMBER, Form.PERCENT, Form.DOLLARS, Form.RANGE, Form.RATIO)
_SHORT_YEARS = re.compile(r"^(\d\d)\s?[-/]\s?(\d\d)$")
_RECUR = 1.5  # rows for each entry of a label: one for each row is a key or a remark
_MOST_GROUPS, _MOST_LABELS, _MOST_MARKERS = 120, 60, 12


def kind_of(profile: Profile, groups: KnownGroups, aliases: Aliases) -> Verdict:
    """The kind of a column. The tests run from what only one kind of column can look like to what
    many do."""
    if profile.filled == 0:
        return Verdict(Kind.EMPTY, "it is blank")
    return (
        _year(profile)
        or _admin(profile)
        or _group(profile, groups)
        or _grade(profile)
        or _code(profile)
        or _figure(profile, aliases)
        or _words(profile)
    )


def _admin(profile: Profile) -> Verdict | None:
    words = profile.header_words
    if profile.share(Form.DATE) > 0.8 or w.has(words, w.ADMIN):
        return Verdict(Kind.OTHER, "it holds dates or addresses")
    if w.has(words, w.FLAG) and profile.numbers < 0.5 * profile.filled:
        return Verdict(Kind.NOTE, "its header speaks of hiding, not of figures")
    if w.has(words, w.ORDER) and profile.share(Form.NUMBER) > 0.8:
        return Verdict(Kind.OTHER, "it only orders the rows")
    return None


def _says_year(profile: Profile) -> bool:
    words = profile.header_words
    return w.has(words, w.YEAR) or any(word.endswith(("year", "yr")) for word in words)


def _year(profile: Profile) -> Verdict | None:
    if profile.share(Form.SPAN) > 0.9:
        return Verdict(Kind.YEAR, "its entries name two years in a row")
    short = all(
        (found := _SHORT_YEARS.match(text)) and (int(found[1]) + 1) % 100 == int(found[2])
        for text in profile.words
    )
    if _says_year(profile) and profile.words and not profile.numbers and short:
        return Verdict(Kind.YEAR, "its header says year and its entries are spans such as 23-24")
    if _says_year(profile) and profile.years_of_four == profile.filled:
        return Verdict(Kind.YEAR, "its header says year and its entries are spans such as 2324")
    if profile.bare_years + profile.forms[Form.SPAN] < 0.95 * profile.filled:
        return None
    if _says_year(profile):
        return Verdict(Kind.YEAR, "its header says year and its entries are years")
    if len(profile.years) <= 40 and not w.has(profile.header_words, w.COUNT | w.PERCENT):
        return Verdict(Kind.YEAR, "its entries are calendar years", is_sure=False)
    return None


def _group(profile: Profile, groups: KnownGroups) -> Verdict | None:
    texts = profile.words
    says = w.has(profile.header_words, w.GROUP)
    if coded := _codes_of_groups(profile):
        return coded
    if not 1 <= len(texts) <= _MOST_GROUPS or sum(texts.values()) < 0.8 * profile.filled:
        return None
    known = groups.known(texts)
    if not known and len(texts) > 2 and len(groups.known(without_beginning(texts))) > 1:
        return Verdict(Kind.GROUP, "its entries end in known student groups", is_sure=False)
    if not says:  # M and F alone may be anything
        known = {text: code for text, code in known.items() if len(text) > 3}
    if len(set(known.values())) >= 2 and len(known) >= 0.5 * len(texts):
        share = f"{len(known)} of its {len(texts)} entries are known student groups"
        return Verdict(Kind.GROUP, share)
    if says and len(codes_among(texts, groups.conventions)) >= 0.6 * len(texts):
        return Verdict(Kind.GROUP, "its entries are codes that stand for student groups", False)
    like = sum(map(sounds_like_a_group, texts))
    if len(set(known.values())) >= 2 and len(known) + like >= len(texts):
        return Verdict(Kind.GROUP, "its entries sound like student groups", is_sure=False)
    if says and (known or like >= 0.5 * len(texts)) and 2 * max(len(known), like) >= len(texts):
        return Verdict(Kind.GROUP, "its header and entries speak of groups", is_sure=False)
    yes_or_no = {text.casefold() for text in texts} <= {"y", "n", "yes", "no"} and len(texts) > 1
    if yes_or_no and (says or sounds_like_a_group(profile.header)):
        return Verdict(Kind.GROUP, "its header names a group, its entries say yes or no", False)
    return None


def _codes_of_groups(profile: Profile) -> Verdict | None:
    """Digits under a header such as Subgroup Code: nobody but a person knows what they mean."""
    words = profile.header_words
    says = (
        not w.GROUP_HEADING.isdisjoint(words) and w.has(words, w.CODE) and not w.has(words, _PLACES)
    )
    if not says or profile.numbers < 0.8 * profile.filled or profile.distinct > _MOST_LABELS:
        return None
    told = "its header says code of a group; student_group.codes must say what each code means"
    return Verdict(Kind.GROUP, told, is_sure=False)


def _grade(profile: Profile) -> Verdict | None:
    says = w.has(profile.header_words, w.GRADE) and not w.has(profile.header_words, w.PERCENT)
    if not says or profile.distinct > 60 or not _NO_GRADES.isdisjoint(profile.header_words):
        return None
    is_whole = profile.numbers == 0 or (profile.high <= 13 and profile.whole == profile.numbers)
    graded = sum(count for text, count in profile.words.items() if is_grade(text))
    if is_whole and graded + profile.numbers >= 0.8 * profile.filled:
        return Verdict(Kind.GRADE, "its header says grade or level, its entries are such")
    return None


def _code(profile: Profile) -> Verdict | None:
    words = profile.header_words
    lengths = len(profile.lengths)
    odd = sum(n for text, n in profile.words.items() if " " in text or len(text) > 21)
    plain_text = odd <= 0.05 * profile.filled
    is_whole = profile.numbers in {0, profile.whole}
    code_like = plain_text and is_whole and not profile.share(Form.PERCENT, Form.DOLLARS)
    if not _TYPE_WORDS.isdisjoint(words):
        return None
    special = not _SPECIAL_CODES.isdisjoint(words)
    said = special or (w.has(words, w.CODE) and w.has(words, _PLACES) and "of" not in words)
    if any(word in {"schid", "schoolid", "districtid", "distid", "orgid"} for word in words):
        said = True
    if said and code_like and not w.has(words, w.PERCENT):
        return Verdict(Kind.CODE, "its header says code, number or id of a place")
    if words and _PLACES.issuperset(words) and code_like and profile.numbers:
        return Verdict(Kind.CODE, "its header names a place, its entries are digits", False)
    if not words and code_like and _comes_first_as_codes(profile):
        return Verdict(Kind.CODE, "it comes first, its entries are digits of one length", False)
    if starts_with_apostrophe(profile):
        return Verdict(Kind.CODE, "its entries are digits behind an apostrophe", is_sure=False)
    zero_led = profile.zero_led > 0.05 * profile.filled
    counted = w.has(words, w.COUNT | w.PERCENT | w.MEAN)
    if zero_led and code_like and lengths <= 3 and not counted and not profile.typed:
        return Verdict(Kind.CODE, "its entries have zeros in front and one length", bool(said))
    if code_like and lengths == 1 and not counted and not profile.typed and len(words) == 1:
        long = min(profile.lengths) >= 5 or len(words[0]) == 1
        if long and profile.numbers == profile.filled:
            return Verdict(Kind.CODE, "its entries are digits of one length", is_sure=False)
    return None


def _comes_first_as_codes(profile: Profile) -> bool:
    """Digits of one length, three and more, in the first column of a table without headers."""
    of_one_length = len(profile.lengths) == 1 and min(profile.lengths) >= 3
    return profile.column == 1 and of_one_length and profile.numbers == profile.filled


def starts_with_apostrophe(profile: Profile) -> bool:
    """Whether codes are kept as text by an apostrophe in front: '001902."""
    behind = [n for text, n in profile.words.items() if re.fullmatch(r"'\d{3,}", text)]
    return bool(behind) and sum(behind) >= 0.9 * profile.filled


def _figure(profile: Profile, aliases: Aliases) -> Verdict | None:
    if not _NO_FIGURES.isdisjoint(profile.header_words) and not profile.share(Form.PERCENT):
        return None
    figures = sum(profile.forms[form] for form in _FIGURE_FORMS)
    if not profile.numbers and len(_ranges(profile)) < 2:
        figures = 0  # a single range is a mark
    marks = {t for t in profile.words if normal(t) in aliases.markers}
    marked = sum(profile.words[text] for text in marks)
    others = len(set(profile.words) - marks) - len(_ranges(profile))
    says = w.has(profile.header_words, w.PERCENT | w.COUNT | w.MEAN | w.TARGET | w.CHANGE)
    if figures and (figures + marked >= 0.95 * profile.filled or others <= _MOST_MARKERS):
        if figures + marked >= 0.5 * profile.filled or says:
            return Verdict(Kind.FIGURE, "its entries are figures and marks")
        if figures >= 0.2 * profile.filled:
            return Verdict(Kind.FIGURE, "some of its entries are figures", is_sure=False)
    signs = all(not any(map(str.isalnum, text)) for text in profile.words)
    if marked >= 0.9 * profile.filled and (signs or says):
        return Verdict(Kind.FIGURE, "all its entries are marks in place of figures", False)
    return None


def _ranges(profile: Profile) -> set[str]:
    return {text for text in profile.words if form_of(text) in {Form.RANGE, Form.RATIO}}


def _words(profile: Profile) -> Verdict:
    words = profile.header_words
    named = any(word.endswith("name") for word in words)
    is_place = named or w.has(words, _PLACES) or w.has(words, w.NAME)
    if is_place and _TYPE_WORDS.isdisjoint(words) and profile.words:
        return Verdict(Kind.NAME, "its header speaks of a place or a name")
    if w.has(words, w.NOTE):
        return Verdict(Kind.NOTE, "its header says note")
    if profile.distinct == 1:
        return Verdict(Kind.CONSTANT, "all its entries are the same")
    if profile.distinct <= _MOST_LABELS and profile.filled >= _RECUR * profile.distinct:
        return Verdict(Kind.LABEL, f"it has {profile.distinct} different entries")
    return Verdict(Kind.OTHER, "its entries are words of many kinds", is_sure=False)
