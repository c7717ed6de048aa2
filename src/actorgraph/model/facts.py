"""The one table of what can be said of a tie, an actor, a source, a dataset.

A fact is declared where it is kept, in the field of the dataclass. From it come the key of the language and its JSON
Schema, the hash, what a diff tells, and what answers, graphs and pages hold: each of these knows the forms of values,
and asks the table which facts there are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache, cached_property
from operator import attrgetter
from typing import Any, Final, TypeVar

from actorgraph.model.forms import DATE, END, Form
from actorgraph.model.period import Period

T = TypeVar("T")

_FACTS: Final = "facts"


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One thing that can be said.

    Attributes:
        name: The key of the language; outputs call it so too.
        form: The form of its value.
        summary: What it says, in a sentence.
        path: Where it is kept, such as ``role`` or ``period.since``.
        default: What is kept where nothing is said.
        words: What can be written, if that is a choice.
        is_presentation: Whether it says how to show the data, nothing of the world: then it is no part of the hash.
    """

    name: str
    form: Form[Any]
    summary: str
    path: str
    default: Any
    words: tuple[str, ...] = ()
    is_presentation: bool = False

    @cached_property
    def of(self) -> Callable[[Any], Any]:
        """Returns what a value says, as it is kept."""
        return attrgetter(self.path)

    def is_said(self, kept: object) -> bool:
        """Whether what a value keeps says anything."""
        return kept is not self.default and (self.default is None or kept != self.default)

    @cached_property
    def plain(self) -> Callable[[Any], Any]:
        """Returns what a value says as JSON has it."""
        return _after(self.of, self.form.plain)

    @cached_property
    def flat(self) -> Callable[[Any], Any]:
        """Returns what a value says as one text or number; None if it says nothing."""
        return _after(self.of, self.form.flat)

    @cached_property
    def whole(self) -> Callable[[Any], str | None]:
        """Returns all that a value says as one text, in every language; None if it says nothing."""
        return _after(self.of, self.form.whole)


def _after(of: Callable[[Any], Any], write: Callable[[Any], T]) -> Callable[[Any], T]:
    return lambda value: write(of(value))


def fact(
    form: Form[Any],
    summary: str,
    *,
    default: Any = None,
    name: str = "",
    words: Iterable[str] = (),
    is_presentation: bool = False,
) -> Any:
    """Return the field of a dataclass that keeps a fact.

    Args:
        form: The form of its value.
        summary: What it says, in a sentence.
        default: What is kept where nothing is said; what the form has for it if it is left out.
        name: The key of the language; the name of the field if it is left out.
        words: What can be written, if that is a choice.
        is_presentation: Whether it is no part of the hash.
    """
    kept = form.nothing if default is None else default
    said = Fact(
        name=name,
        form=form,
        summary=summary,
        path="",
        default=kept,
        words=tuple(words),
        is_presentation=is_presentation,
    )
    return field(default=kept, metadata={_FACTS: (said,)})


def dated(*, since: str, until: str) -> Any:
    """Return the field of a dataclass that keeps a period, from what its two ends say."""
    first = Fact(name="since", form=DATE, summary=since, path=".since", default=None)
    last = Fact(name="until", form=END, summary=until, path=".until", default=None)
    return field(default=Period(), metadata={_FACTS: (first, last)})


@cache
def facts_of(kind: type) -> tuple[Fact, ...]:
    """Return the facts that values of a class can say, in the order of its fields."""
    return tuple(
        replace(said, name=said.name or kept.name, path=f"{kept.name}{said.path}")
        for kept in fields(kind)
        for said in kept.metadata.get(_FACTS, ())
    )


def plain_of(value: Any, *names: str) -> dict[str, Any]:
    """Return what a value says as JSON has it, by the names of the facts: all of them, or those named."""
    kind: type = type(value)
    return {fact.name: fact.plain(value) for fact in facts_of(kind) if not names or fact.name in names}


def kept_of(value: Any) -> dict[str, Any]:
    """Return all that a value can say as it is kept, by the names of the facts."""
    kind: type = type(value)
    return {fact.name: fact.of(value) for fact in facts_of(kind)}


def full_of(value: Any) -> dict[str, Any]:
    """Return all that a value says as JSON has it, in every language, and nothing of what it does not say."""
    kind: type = type(value)
    return {fact.name: fact.form.full(kept) for fact in facts_of(kind) if fact.is_said(kept := fact.of(value))}


def exact_of(value: Any) -> dict[str, Any]:
    """Return what a value says of the world, and nothing of what it does not say, for the hash."""
    kind: type = type(value)
    return {fact.name: fact.form.exact(kept) for fact in _of_the_world(kind) if fact.is_said(kept := fact.of(value))}


@cache
def _of_the_world(kind: type) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts_of(kind) if not fact.is_presentation)


def arranged(
    table: Mapping[str, T],
    *,
    first: Collection[str] = (),
    last: Collection[str] = (),
    without: Collection[str] = (),
) -> dict[str, T]:
    """Return a table in the order in which an output tells it; what is new in it has a place without being named.

    Args:
        table: Anything by name.
        first: The names that come first.
        last: The names that come last.
        without: The names that are left out.

    >>> list(arranged({"note": 1, "new": 2, "id": 3}, first=("id",), last=("note",)))
    ['id', 'new', 'note']
    """
    rest = (name for name in table if name not in {*first, *last, *without})
    return {name: table[name] for name in (*first, *rest, *last)}
