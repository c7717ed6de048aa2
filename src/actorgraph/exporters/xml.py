"""XML as text: elements whose texts are text and nothing else, whatever they say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARKUP: Final = re.compile('[&<>"\t\n\r\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]')
_NO_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What is told by its number, and what XML has no way to say (Extensible Markup Language 1.0, section 2.2)."""

HEADER: Final = '<?xml version="1.0" encoding="UTF-8"?>'


def escaped(text: object) -> str:
    r"""Return a text as it stands in XML, within an element or an attribute; what XML cannot say is shown as missing.

    >>> escaped('<a & "b">\n\x1b')
    '&#60;a &#38; &#34;b&#34;&#62;&#10;�'
    """
    return _MARKUP.sub(lambda match: f"&#{ord(match[0])};", _NO_XML.sub("\ufffd", str(text)))


def element(name: str, attributes: dict[str, object], text: object = None) -> str:
    """Return an element with a text, or an empty one.

    Args:
        name: Its name.
        attributes: Its attributes; what is None is left out.
        text: The text; None for none.
    """
    start = opening(name, attributes)
    return f"{start[:-1]}/>" if text is None else f"{start}{escaped(text)}</{name}>"


def opening(name: str, attributes: dict[str, object]) -> str:
    """Return the beginning of an element."""
    said = (f' {key}="{escaped(value)}"' for key, value in attributes.items() if value is not None)
    return f"<{name}{''.join(said)}>"


def within(name: str, attributes: dict[str, object], lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of an element that holds others; an empty one if there are none."""
    held = list(lines)
    if not held:
        yield element(name, attributes)
        return
    yield opening(name, attributes)
    yield from (f"  {line}" for line in held)
    yield f"</{name}>"
