"""What is owed as a calendar that other programs read (iCalendar, RFC 5545)."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from etl.desk.due.owed import Owed

_LINE = 75  # bytes


def as_calendar(owed: Iterable[Owed], plan: str, at: datetime) -> bytes:
    """One event of a whole day for each; the same one keeps its name when it is moved."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Headway//Due dates//EN",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Headway: figures due",
    ]
    stamp = f"{at:%Y%m%dT%H%M%SZ}"
    for each in owed:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{plan}-{each.indicator}-{each.school_year}@headway",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{each.on:%Y%m%d}",
            f"DTEND;VALUE=DATE:{each.on + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_text(f'Due: {each.name}, {each.school_year}')}",
            f"DESCRIPTION:{_text(each.owner)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(part for line in lines for part in _folded(line)).encode()


def _text(words: str) -> str:
    plain = " ".join(words.split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    """A line of at most 75 bytes; what is longer goes on after a space. Letters are not cut."""
    start = ""
    part = ""
    for letter in line:
        if len((start + part + letter).encode()) > _LINE:
            yield f"{start}{part}\r\n"
            start, part = " ", ""
        part += letter
    yield f"{start}{part}\r\n"
