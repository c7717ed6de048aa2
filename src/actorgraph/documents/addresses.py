"""Which addresses may become links."""

from __future__ import annotations

_SCHEMES = ("http://", "https://")


def is_web(address: str) -> bool:
    """Whether following an address can do no more than load a page.

    >>> is_web("https://example.org"), is_web("javascript:alert(1)")
    (True, False)
    """
    return address.lower().startswith(_SCHEMES)
