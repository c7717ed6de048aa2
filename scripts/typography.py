"""How the texts of a language are set: spaces that do not break, and apostrophes.

French after the *Lexique des règles typographiques en usage à l'Imprimerie nationale*: a narrow no-break space before
``;``, ``?`` and ``!``, a no-break space before ``:`` and ``%`` and inside guillemets, and the typographic apostrophe.
What stands between guillemets is quoted, often from a file, and left alone.
"""

from __future__ import annotations

import re
from typing import Final

_QUOTED: Final = re.compile("(«[^»]*»)")
_FRENCH: Final = (
    (re.compile(r"\s*([;?!])(?=\s|$)"), "\u202f\\1"),
    (re.compile(r"\s*:(?=\s|$)"), "\u00a0:"),
    (re.compile(r"(?<=[\d}])\s*%"), "\u00a0%"),
    (re.compile(r"(?<=\w)'"), "’"),
)


def typeset(text: str, language: str) -> str:
    """Return a text as its language sets it."""
    if language != "fr":
        return text
    parts = _QUOTED.split(text)
    for place, part in enumerate(parts):
        if part.startswith("«"):
            parts[place] = f"«\u00a0{part[1:-1].strip()}\u00a0»"
        else:
            for pattern, set_as in _FRENCH:
                parts[place] = pattern.sub(set_as, parts[place])
    return "".join(parts)
