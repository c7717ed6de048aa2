r"""Which characters may stand in a file, and which make a name that is not what it seems.

Text that changes the direction of what follows, or that cannot be seen, hides one name behind another
(CVE-2021-42574, CVE-2021-42694). Joiners that Arabic, Persian and Indic scripts need are welcome.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING

from actorgraph.message import Message, and_also

if TYPE_CHECKING:
    from collections.abc import Iterator

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u180e\u200b\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_FORBIDDEN_ASTRAL = re.compile(r"[\U000e0000-\U000e007f]|[\U0001fffe-\U0001ffff]|[\U0010fffe-\U0010ffff]")
_OVERLOOKED = re.compile("[\u00ad\u061c\u200e\u200f\ue000-\uf8ff\ufffc\ufffd]")
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and symbols, as Unicode has it, that show nothing."""
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{5,}")
_SCRIPTS = {"CYRILLIC": "Cyrillic", "GREEK": "Greek", "LATIN": "Latin"}

NAME_LIMIT = 200
"""The longest name, in characters; a key can be no longer either."""


def first_forbidden(text: str, limit: int = 20) -> Iterator[tuple[int, int, Message]]:
    """Yield line, column and a sentence for each character that may not stand in a file, up to a limit."""
    pattern = (
        FORBIDDEN
        if text.isascii() or max(text) <= "\uffff"
        else re.compile(f"{FORBIDDEN.pattern}|{_FORBIDDEN_ASTRAL.pattern}")
    )
    starts: list[int] = []
    for count, match in enumerate(pattern.finditer(text)):
        if count == limit:
            return
        if not starts:
            starts = [0, *(m.end() for m in re.finditer("\n", text))]
        line = bisect_right(starts, match.start())
        told = Message.of("{character} may not stand in a file", character=describe(match[0]))
        yield line, match.start() - starts[line - 1] + 1, told


def forbidden_in(text: str) -> Message | None:
    """Return a sentence on the first character of a text that may not stand in it, or None."""
    match = FORBIDDEN.search(text) or (None if text.isascii() else _FORBIDDEN_ASTRAL.search(text))
    if match is None:
        return None
    return Message.of("{character} may not stand in a text", character=describe(match[0]))


def why_no_name(name: str) -> Message | None:
    """Return why a text cannot be a name, or None if it can."""
    if "\n" in name or "\t" in name or "\r" in name:
        return Message.of("a name has no line break and no tab")
    if len(name) > NAME_LIMIT:
        return Message.of("it has {n} characters; the limit is {limit}", n=len(name), limit=NAME_LIMIT)
    if not any(unicodedata.category(c)[0] in "LNSP" and c not in _BLANK for c in name):
        return Message.of("a name needs at least one visible character")
    if _MARKS.search(name):
        return Message.of("more than four combining marks stand in a row")
    return None


def overlooked_in(name: str) -> Message | None:
    """Return a sentence on what a reader of a name would not see, or None."""
    if name != name.strip():
        return Message.of("it starts or ends with a space")
    if "  " in name:
        return Message.of("it has two spaces in a row")
    if unseen := unseen_in(name):
        return unseen
    for word in name.split():
        scripts = {s for c in word if c.isalpha() for s in _SCRIPTS if unicodedata.name(c, "").startswith(s)}
        if len(scripts) > 1:
            mixed = and_also([Message.of(_SCRIPTS[script]) for script in sorted(scripts)])
            return Message.of("'{word}' mixes {scripts} letters that look alike", word=word, scripts=mixed)
    return None


def unseen_in(text: str) -> Message | None:
    """Return a sentence on a character of a text that shows nothing, or not what it is; or None."""
    match = _OVERLOOKED.search(text)
    if match is None:
        return None
    return Message.of("it holds {character}, which a reader does not see", character=describe(match[0]))


def describe(character: str) -> str:
    r"""Return a character as code point and name, never as itself.

    >>> describe("\u202e")
    'U+202E RIGHT-TO-LEFT OVERRIDE'
    """
    code = f"U+{ord(character):04X}"
    if name := unicodedata.name(character, ""):
        return f"{code} {name}"
    is_control = unicodedata.category(character) == "Cc"
    return Message.of("{code} a control character" if is_control else "{code} a character without a name", code=code)
