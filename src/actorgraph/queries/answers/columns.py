"""The columns of an answer's rows, and what stands in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from actorgraph.model.facts import Fact, arranged, facts_of
from actorgraph.model.forms import CHOICE, CHOICES, CONFIDENCE, LOCAL_TEXT, QUANTITIES, Form, form
from actorgraph.model.localtext import LocalText
from actorgraph.model.relation import Relation
from actorgraph.model.source import CITATIONS


class Told(StrEnum):
    """How people are told what stands in a column."""

    AS_WRITTEN = "as written"
    ACTOR = "actor"
    TYPE = "type"
    TERM = "term"
    TERMS = "terms"
    CHANGE = "change"
    KIND = "kind"
    FAMILY = "family"
    GRADE = "grade"
    NUMBER = "number"
    SHARE = "share"
    SIGNS = "signs"
    QUANTITY = "quantity"
    THROUGH = "through"


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: The key of a row.
        told: ``ACTOR``: a label, told by the name that the actor has in a language; ``TYPE``: the name of a type of
            tie; ``TERM``: a word of the vocabulary; ``TERMS``: several of them; ``CHANGE``: what became of something;
            ``KIND``, ``FAMILY``: a kind of actor, a family of types, maybe the author's own word; ``GRADE``: a grade of
            confidence; ``NUMBER``: a number, or None where it is not defined; ``SHARE``: a share of one; ``SIGNS``:
            pluses and minuses, such as the kind of a triad; ``QUANTITY``: a share, an amount or a count as it is
            written; ``THROUGH``: what a tie of a whole stands for.
        fact: The fact that stands in it, if it is one.
        optional: Whether a table for people leaves it out where no row says anything in it.
        long: Whether only JSON and CSV have it.
    """

    name: str
    told: Told = Told.AS_WRITTEN
    fact: Fact | None = None
    optional: bool = False
    long: bool = False

    def __str__(self) -> str:
        return self.name

    def is_said(self, flat: object) -> bool:
        """Whether a row says anything in it: more than nothing, and than what is so if nothing is said."""
        return flat not in (None, "") and (self.fact is None or flat != self.fact.default)

    def flat(self, kept: Any, language: str = "en") -> Any:
        """Return what is kept as one text or number for people, in a language if it can."""
        if isinstance(kept, LocalText):
            return kept.in_(language)
        flat = kept if self.fact is None else self.fact.form.flat(kept)
        return "" if flat is None and self.fact is not None and self.fact.form is CITATIONS else flat

    def full(self, kept: Any) -> Any:
        """Return all of what is kept as JSON has it."""
        return self.flat(kept) if self.fact is None else self.fact.form.full(kept)

    def cell(self, kept: Any) -> Any:
        """Return all of what is kept as one text or number, from which it can be read back."""
        return self.flat(kept) if self.fact is None else self.fact.form.cell(kept)


def as_written(*names: str) -> tuple[Column, ...]:
    """Return columns that are told as they stand."""
    return tuple(Column(name) for name in names)


def numbers(*names: str) -> tuple[Column, ...]:
    """Return columns of numbers."""
    return tuple(Column(name, Told.NUMBER) for name in names)


def shares(*names: str) -> tuple[Column, ...]:
    """Return columns of shares of one, which people read in percent."""
    return tuple(Column(name, Told.SHARE) for name in names)


def terms(*names: str) -> tuple[Column, ...]:
    """Return columns of words of the vocabulary."""
    return tuple(Column(name, Told.TERM) for name in names)


_TOLD: Final[Mapping[Form[Any], Told]] = {
    CONFIDENCE: Told.GRADE,
    CHOICE: Told.TERM,
    CHOICES: Told.TERMS,
    **dict.fromkeys(QUANTITIES, Told.QUANTITY),
}


def columns_of(kind: type) -> dict[str, Column]:
    """Return a column for each fact of a class, by its name."""
    return {fact.name: Column(fact.name, _TOLD.get(fact.form, Told.AS_WRITTEN), fact) for fact in facts_of(kind)}


def long(*columns: Column) -> tuple[Column, ...]:
    """Return columns that only JSON and CSV have."""
    return tuple(replace(column, long=True) for column in columns)


FROM, TO, ACTOR = (Column(name, Told.ACTOR) for name in ("from", "to", "actor"))
TYPE = Column("type", Told.TYPE)
OF_TIE: Final = columns_of(Relation)
"""A column for each fact of a tie."""
QUALITIES: tuple[Column, ...] = tuple(
    arranged(
        OF_TIE,
        first=("role", "support", "confidence", "status"),
        last=("claimed_by", "denied_by", "disputed_by"),
        without=("since", "until", "note", "sources"),
    ).values()
)
"""What tells a tie from another between the same actors at the same time."""
STANDING = (*terms("holds"), *QUALITIES)
"""What a flat row says of a tie, where an answer needs nothing special."""
TIE: tuple[Column, ...] = (
    FROM, TYPE, TO, *terms("direction"), *as_written("sign", "since", "until"), *STANDING,
    *as_written("sources", "id"),
)  # fmt: skip

_LENGTHS: Final[Form[tuple[int, ...]]] = form((), list, flat=str, cell=lambda lengths: str(list(lengths)))


def _kept(name: str, form: Form[Any]) -> Column:
    return Column(name, fact=Fact(name=name, form=form, summary="", path=name, default=form.nothing))


OF_TYPE: tuple[Column, ...] = (
    *(_kept(name, LOCAL_TEXT) for name in ("label", "verb", "inverse")),
    *as_written("lasting", "ending", "colour"),
    _kept("dash", _LENGTHS),
    *as_written("symbol"),
)
"""What a type says besides what people are shown."""
