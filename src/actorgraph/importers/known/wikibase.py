"""The values of Wikidata's JSON: items, texts, times with their precision, amounts (Wikibase JSON format)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from actorgraph.importers.known.citing import date_in
from actorgraph.importers.parsed import text_in

if TYPE_CHECKING:
    from collections.abc import Mapping

ITEM: Final = re.compile(r"Q[1-9][0-9]{0,11}")
_TIME: Final = re.compile(r"\+0*([0-9]{4})-([0-9]{2})-([0-9]{2})T.*")
_AMOUNT: Final = re.compile(r"[+-]?[0-9]{1,12}(?:\.[0-9]{1,20})?")
_PLACES: Final = Decimal("0.000001")
_GREGORIAN: Final = "Q1985727"
_DAY, _MONTH, _YEAR, _DECADE = 11, 10, 9, 8
"""Precisions of a time; what is less exact than a decade has no counterpart, nor has what is more exact than a day."""


def value_of(snak: Mapping[str, Any]) -> Any:
    """Return the value of a snak; None if it has none that is known."""
    held = snak.get("datavalue")
    return held.get("value") if snak.get("snaktype") == "value" and isinstance(held, dict) else None


def item_of(snak: Mapping[str, Any]) -> str | None:
    """Return the id of the item that a snak names; None if it names none."""
    value = value_of(snak)
    number = value.get("numeric-id") if isinstance(value, dict) else None
    text = text_in(value, "id") or (f"Q{number}" if isinstance(number, int) else "")
    return text if ITEM.fullmatch(text) else None


def text_of(snak: Mapping[str, Any]) -> str:
    """Return the text that a snak says, whatever language it is in."""
    value = value_of(snak)
    return " ".join(value.split()) if isinstance(value, str) else text_in(value, "text")


def time_of(snak: Mapping[str, Any]) -> str | None:
    """Return the date that a snak says, as exactly as it says it; None if it says none that the language can have.

    Dates of the Julian calendar, before our era and of a century are such.
    """
    value = value_of(snak)
    match = _TIME.fullmatch(text_in(value, "time")) if isinstance(value, dict) else None
    if match is None or not text_in(value, "calendarmodel").endswith(_GREGORIAN):
        return None
    if value.get("before") or value.get("after"):
        return None
    year, month, day = match.groups()
    forms = {str(_DAY): f"{year}-{month}-{day}", str(_MONTH): f"{year}-{month}", str(_YEAR): year}
    if value.get("precision") == _DECADE:
        return f"{year[:3]}0..{year[:3]}9" if year != "0000" else None
    return date_in(forms.get(str(value.get("precision")), ""))


def percent_of(snak: Mapping[str, Any]) -> str | None:
    """Return a proportion as a share of the whole; None if it is none, or is known within bounds only.

    >>> percent_of({"snaktype": "value", "datavalue": {"value": {"amount": "+0.255", "unit": "1"}}})
    '25.5%'
    """
    value = value_of(snak)
    text, unit = text_in(value, "amount"), text_in(value, "unit")
    if _AMOUNT.fullmatch(text) is None:
        return None
    amount = Decimal(text)
    whole = amount * 100 if unit == "1" else amount if unit.endswith("/Q11229") else None
    if whole is None or not 0 <= whole <= 100 or "upperBound" in value:
        return None
    return f"{whole.quantize(_PLACES).normalize():f}%"
