"""What to write instead of a date that people have in their tables, and that cannot be read.

A hint shows the form for what was meant; nothing is read by it, since what is meant is for the author to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Final

from actorgraph.message import Message
from actorgraph.model.names import loose_key

FORMS: Final = Message.of("write 2017, 2017-03, 2017-03-02, a range such as 2017-03..2017-06, ..2017-03 or 2017-03..")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NEVER: Final = 9999
"""The year by which spreadsheets and data bases say that something has no end."""
OPEN: Final = Message.of("leave it out: what has no end goes on")

_MONTH_NAMES: Final = (
    *_MONTHS,
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_WITH_MONTH: Final = (
    r"(?:(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er|\.)? )?(?P<month>[^\W\d]+\.?),? (?P<year>[0-9]{4})",
    r"(?P<month>[^\W\d]+\.?) (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?P<year>[0-9]{4})",
)
_NAMED_MONTH: Final = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _WITH_MONTH)
_SPREADSHEET_ZERO: Final = date(1899, 12, 30)
_DATE: Final = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"

Match = re.Match[str]


def hint_for(text: str) -> Message:
    """Return what to write instead of a text that is no date.

    >>> hint_for("March 2017"), hint_for("1990s")
    ("write '2017-03'", "write '1990..1999'")
    """
    plain = " ".join(text.split())
    for pattern, hint in _HINTS:
        if (match := pattern.fullmatch(plain)) and (found := hint(match)):
            return found
    return FORMS


def in_figures(text: str) -> str | None:
    """Return a month or a day that says its month by name, in English or French, as the language has it; else None.

    >>> in_figures("juin 2016"), in_figures("1er févr. 2018"), in_figures("March 3, 2018"), in_figures("jui 2016")
    ('2016-06', '2018-02-01', '2018-03-03', None)
    """
    match = next((match for pattern in _NAMED_MONTH if (match := pattern.fullmatch(text))), None)
    if match is None or (month := _month_called(loose_key(match["month"].rstrip(".")))) is None:
        return None
    day = match["day"]
    return "-".join([match["year"], f"{month:02}", *([day.zfill(2)] if day else [])])


@lru_cache(256)
def _month_called(word: str) -> int | None:
    """Return the month whose name begins with a word; None if it could be several, or is too short."""
    months = {at % 12 + 1 for at, name in enumerate(_MONTH_NAMES) if loose_key(name).startswith(word)}
    return months.pop() if len(word) >= len("jan") and len(months) == 1 else None


def length_told(year: int, month: int, days: int) -> Message:
    """Return how many days a month has."""
    return Message.of("{month} {year} has {days} days", month=Message.of(_MONTHS[month - 1]), year=str(year), days=days)


def _write(written: str) -> Message:
    return Message.of("write '{date}'", date=written)


def _parts(match: Match) -> Message:
    year, *rest = (part for part in match.groups() if part)
    return _write("-".join([year, *(part.zfill(2) for part in rest)]))


def _compact(match: Match) -> Message | None:
    try:
        return _write(datetime.strptime(match[0], "%Y%m%d").replace(tzinfo=UTC).date().isoformat())
    except ValueError:
        return None


def _named_month(match: Match) -> Message | None:
    written = in_figures(match[0])
    return None if written is None else _write(written)


def _about(match: Match) -> Message:
    year = int(match[1])
    return Message.of("write how far it can be off, such as '{span}'", span=f"{year - 1:04}..{year + 1:04}")


def _decade(match: Match) -> Message:
    return _write(f"{match[1]}0..{match[1]}9")


def _two_years(match: Match) -> Message:
    told = "write '{span}' for some day in between, or {first} as since and {last} as until"
    return Message.of(told, span=f"{match[1]}..{match[2]}", first=match[1], last=match[2])


def _quarter(match: Match) -> Message:
    year, quarter = match["year"], int(match["quarter"])
    return _write(f"{year}-{3 * quarter - 2:02}..{year}-{3 * quarter:02}")


def _season(match: Match) -> Message:
    return Message.of("write a span of months, such as '{span}'", span=f"{match[1]}-06..{match[1]}-09")


def _before(match: Match) -> Message:
    return _write(f"..{int(match[1]) - 1:04}" if match[1].isdigit() else f"..{match[1]}")


def _after(match: Match) -> Message:
    return _write(f"{int(match[1]) + 1:04}.." if match[1].isdigit() else f"{match[1]}..")


def _seconds(match: Match) -> Message:
    day = datetime.fromtimestamp(int(match[0][:10]), UTC).date()
    return Message.of("if these are seconds since 1970, write '{date}'", date=day.isoformat())


def _serial(match: Match) -> Message:
    day = _SPREADSHEET_ZERO + timedelta(days=int(match[0]))
    return Message.of("if this is a spreadsheet's number of a day, write '{date}'", date=day.isoformat())


_HINTS: Final[tuple[tuple[re.Pattern[str], Callable[[Match], Message | None]], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), hint)
    for pattern, hint in (
        (r"([0-9]{4}(?:-[0-9]{2})?)(?:-00)+", lambda match: _write(match[1].removesuffix("-00"))),
        (rf"({_DATE})", lambda match: _write(match[1])),  # with space around it
        (r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?", _parts),
        (r"[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}", lambda _: Message.of("write year-month-day, such as 2017-03-02")),
        (rf"({_DATE})[T ][0-9:.,+Z-]+", lambda match: _write(match[1])),
        (r"[0-9]{8}", _compact),
        *((pattern, _named_month) for pattern in _WITH_MONTH),
        (r"(?:c\.?|ca\.?|circa|about|around|approx\.?|vers|environ|~) ?([0-9]{4})", _about),
        (r"([0-9]{4}) ?[?~]", _about),
        (r"(?:the )?([0-9]{3})0['’]?s", _decade),
        (r"(?:les )?années ([0-9]{3})0", _decade),
        (r"([0-9]{4}) ?[-/–—] ?([0-9]{4})", _two_years),
        (r"(?:present|ongoing|current|now|today|open|actuel|en cours|aujourd'hui|aujourd’hui)", lambda _: OPEN),
        (r"unknown|\?+|n/?a|inconnue?", lambda _: Message.of("leave it out where it is not known")),
        (r"(?P<year>[0-9]{4})[- ]?[QT](?P<quarter>[1-4])", _quarter),
        (r"[QT](?P<quarter>[1-4])[- ]?(?P<year>[0-9]{4})", _quarter),
        (r"(?:spring|summer|autumn|fall|winter|printemps|été|automne|hiver),? ([0-9]{4})", _season),
        (rf"(?:before|avant) ({_DATE})", _before),
        (rf"(?:by|until|till|up to|jusqu'en|jusqu’en) ({_DATE})", lambda match: _write(f"..{match[1]}")),
        (rf"(?:after|après) ({_DATE})", _after),
        (rf"(?:from|since|depuis) ({_DATE})", lambda match: _write(f"{match[1]}..")),
        (r"1[0-9]{9}(?:[0-9]{3})?", _seconds),
        (r"[2-5][0-9]{4}", _serial),
        (
            r"-[0-9]{1,6}(?:-[0-9]{2}){0,2}|[0-9]+ ?(?:BCE?|av\. J\.-C\.)",
            lambda _: Message.of("no year before 1 can be written"),
        ),
    )
)
"""What is written often, and what to say to it; the first that fits and has an answer is told."""
