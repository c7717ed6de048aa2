"""What to write instead of a share, an amount or a count that people have in their tables, and that cannot be read.

A hint shows the form for what was meant; nothing is read by it, since what is meant is for the author to say.
"""

from __future__ import annotations

import re
from typing import Final

from actorgraph.message import Message
from actorgraph.model.quantity import PERCENT, Quantity, QuantityError

_WORDS: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), plain)
    for pattern, plain in (
        (r"[\u00a0\u202f\u2009]", " "),
        (r"\bper ?cent\b|\bpour ?cents?\b|\bpct\b|％|\u066a", "%"),
        (r"^(?:about|around|approximately|approx\.?|circa|ca?\.|environ|près de|autour de|[≈∼]) ?", "~"),
        (r"^(?:more than|over|above|plus de|au-delà de) ", ">"),
        (r"^(?:at least|no less than|au moins|minimum|min\.?|≥) ?", ">="),
        (r"^(?:less than|under|below|moins de) ", "<"),
        (r"^(?:at most|no more than|up to|au plus|jusqu['’]à|maximum|max\.?|≤) ?", "<="),
        (r"^(?:between|from|entre|de) (.+?) (?:and|to|et|à) ", r"\1.."),
        (r"(?<=[0-9%]) ?(?:-|–|—|to|à) ?(?=[0-9])", ".."),
        (r" ?(?:people|persons|men|fighters|dead|deaths|killed|personnes|hommes|combattants|morts|tués)$", ""),
        (r"€|\b(?:d['’])?euros?\b", " EUR"),
        (r"\bUS ?\$|\$|\b(?:US )?dollars?\b", " USD"),
        (r"£", " GBP"),
        (r"^ +| +(?= )| +$", ""),
        (r"^(~|[<>]=?)? ?([A-Za-z]{3}) ?([0-9].*)$", r"\1\3 \2"),
        (r" (?=%)|(?<=[0-9]) (?=\.\.)|(?<=\.\.) (?=[0-9])|(?<=[~<>=]) ", ""),
        (r"(?<=[0-9])[ '’_](?=[0-9]{3}(?![0-9]))", ""),
    )
)
"""What is put for what is written often, one after the other."""
_THOUSANDS: Final = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:[,.][0-9]{3})+(?![0-9])")
_POWERS: Final = re.compile(
    r"([0-9]+(?:[.,][0-9]+)?) ?(k|thousand|mille|m|mn|millions?|bn|billions?|milliards?)\b", re.IGNORECASE
)
_ZEROS: Final = {"k": 3, "thousand": 3, "mille": 3, "bn": 9, "billion": 9, "milliard": 9}
_SCIENTIFIC: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?[eE]\+?[0-9]{1,2}")
_ALL: Final = {"all": "100%", "whole": "100%", "tout": "100%", "totalité": "100%", "half": "50%", "moitié": "50%"}
_MOST: Final = ("majority", "majoritaire", "majorité", "most")
_PART: Final = re.compile(r"0?\.[0-9]{1,6}|1")
_DECIMAL: Final = re.compile(r"[0-9]\.[0-9]")
_UNKNOWN: Final = re.compile(r"unknown|\?+|n/?a|inconnue?s?", re.IGNORECASE)
_TYPED: Final = 80
"""Nobody types a longer one; on longer texts looking for what is meant would take long."""
_QUOTED: Final = (">",)
"""What a value begins with that YAML takes for something else."""


def hint_for(text: str, unit: str | None, forms: Message) -> Message:
    """Return what to write instead of a text that is no quantity of a unit.

    Args:
        text: The text.
        unit: ``%``, nothing for a count, or None for an amount of any currency.
        forms: What to say where nobody can tell what is meant.

    >>> forms = Message.of("write 59.8%")
    >>> hint_for("59,8 %", "%", forms), hint_for("more than 50%", "%", forms)
    ("write '59.8%'", 'write ">50%", with the quotes')
    """
    said = " ".join(text.split())
    if len(said) > _TYPED:
        return forms
    if _UNKNOWN.fullmatch(said):
        return Message.of("leave it out where it is not known")
    if unit == PERCENT and (part := _PART.fullmatch(_plainly(said))):
        return _of_part(part[0])
    plain = next((plain for plain in _readings(said, unit) if is_of(plain, unit) and plain != text), None)
    if plain is not None:
        return _write(plain)
    if unit is None and is_of(_plainly(said), ""):
        return Message.of("write its currency too, such as '{value}'", value=f"{_plainly(said)} EUR")
    return forms


def _of_part(part: str) -> Message:
    """Return what to write for a number of one at most, which can be a part or a percentage."""
    told = "write '{share}', or '{little}' if it is as little as that"
    return Message.of(told, share=f"{_digits(float(part) * 100)}%", little=f"{part}%")


def _write(plain: str) -> Message:
    if plain.startswith(_QUOTED):
        return Message.of('write "{value}", with the quotes', value=plain)
    return Message.of("write '{value}'", value=plain)


def is_of(text: str, unit: str | None) -> bool:
    """Whether a text is a quantity of a unit."""
    try:
        found = Quantity.parse(text)
    except QuantityError:
        return False
    return has_unit(found, unit)


def has_unit(found: Quantity, unit: str | None) -> bool:
    """Whether a quantity is of a unit; None is that of any currency, and what is counted is whole."""
    if unit is None:
        return found.unit not in (PERCENT, "")
    return found.unit == unit and (unit != "" or _DECIMAL.search(found.written) is None)


def _readings(said: str, unit: str | None) -> tuple[str, ...]:
    """Return what a text can mean, the likelier first."""
    word = said.casefold()
    if unit == PERCENT and word in _ALL:
        return (_ALL[word],)
    if unit == PERCENT and word in _MOST:
        return (">50%",)
    plain = _plainly(said)
    if unit != PERCENT:
        return (plain, re.sub(r"(?<=[0-9]) ?([A-Za-z]{3})$", lambda match: f" {match[1].upper()}", plain))
    both = re.sub(r"(?<=[0-9])(?=\.\.)|(?<=[0-9])$", PERCENT, plain)
    return (plain, both)


def _plainly(said: str) -> str:
    for pattern, plain in _WORDS:
        said = pattern.sub(plain, said)
    said = _SCIENTIFIC.sub(lambda match: _digits(float(match[0])), said)
    said = _POWERS.sub(_written_out, said)
    said = _THOUSANDS.sub(lambda match: re.sub(r"[,.]", "", match[0]), said) if PERCENT not in said else said
    return re.sub(r"(?<=[0-9]),(?=[0-9])", ".", said)


def _written_out(match: re.Match[str]) -> str:
    word = match[2].casefold()
    zeros = _ZEROS.get(word, _ZEROS.get(word.rstrip("s"), 6))
    return _digits(float(match[1].replace(",", ".")) * 10**zeros)


def _digits(number: float) -> str:
    return f"{number:.6f}".rstrip("0").rstrip(".")
