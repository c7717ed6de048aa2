"""Where something is: a place by its name, on the map if somebody says where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from actorgraph.model.forms import LOCAL_NAME, Form, form, in_every_language, in_full
from actorgraph.model.localtext import LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place.

    Attributes:
        name: What it is called.
        at: Its latitude and its longitude in degrees (WGS 84), if they are known.
    """

    name: LocalText
    at: tuple[float, float] | None = None

    def in_(self, language: str) -> str:
        """Return its name in a language, and where it is.

        >>> Place(name=LocalText.plain("Goma"), at=(-1.68, 29.23)).in_("en")
        'Goma (-1.68, 29.23)'
        """
        return self._with_degrees(self.name.in_(language))

    def in_every_language(self) -> str:
        """Return its names in all languages, and where it is."""
        return self._with_degrees(in_every_language(self.name) or "")

    def _with_degrees(self, name: str) -> str:
        return name if self.at is None else f"{name} ({degrees(self.at[0])}, {degrees(self.at[1])})"


def degrees(angle: float) -> str:
    """Return an angle as it is written, without an exponent.

    >>> degrees(29.23), degrees(-0.00001), degrees(7.0)
    ('29.23', '-0.00001', '7')
    """
    return f"{angle:.12f}".rstrip("0").rstrip(".") if angle else "0"


def _plain(place: Place) -> dict[str, Any]:
    return {"name": str(place.name), "at": None if place.at is None else list(place.at)}


def _full(place: Place) -> Any:
    name = in_full(place.name)
    if place.at is None:
        return name if isinstance(name, str) else {"name": name}
    return {"name": name, "at": list(place.at)}


def _exact(place: Place) -> dict[str, Any]:
    return {"name": LOCAL_NAME.exact(place.name), **({} if place.at is None else {"at": list(place.at)})}


def _if_any(write: Callable[[Place], Any]) -> Callable[[Place | None], Any]:
    return lambda place: None if place is None else write(place)


PLACE: Form[Place | None] = form(
    None,
    _if_any(_plain),
    flat=_if_any(lambda place: place.in_("en")),
    whole=_if_any(Place.in_every_language),
    full=_if_any(_full),
    exact=_if_any(_exact),
)
