"""What an actor is called besides its label: other names, and those of former times, with sources of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import MISSING, dataclass
from typing import Any

from actorgraph.model.facts import dated, exact_of, fact, full_of, plain_of
from actorgraph.model.forms import LOCAL_NAME, NAME, Form, form, in_a_row, in_every_language, listed
from actorgraph.model.localtext import LocalText
from actorgraph.model.period import Period
from actorgraph.model.source import CITATIONS, Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """Another name of an actor that has evidence of its own."""

    name: str = fact(NAME, "The name.", default=MISSING)
    citations: tuple[Citation, ...] = fact(CITATIONS, "Who says that it is called so.", name="sources")


AnyAlias = str | Alias
"""Another name: by itself, or with who says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName:
    """A name an actor once had."""

    name: LocalText = fact(LOCAL_NAME, "The name.", default=MISSING)
    period: Period = dated(since="From when it had the name.", until="Until when it had the name.")
    citations: tuple[Citation, ...] = fact(CITATIONS, "Who says so.", name="sources")


def alias_name(alias: AnyAlias) -> str:
    """Return another name as it is written."""
    return alias if isinstance(alias, str) else alias.name


def alias_citations(alias: AnyAlias) -> tuple[Citation, ...]:
    """Return who says that an actor has another name."""
    return () if isinstance(alias, str) else alias.citations


def _each(of: Any) -> Any:
    return lambda aliases: [alias if isinstance(alias, str) else of(alias) for alias in aliases]


def _exact_aliases(aliases: Iterable[AnyAlias]) -> list[Any]:
    plain = sorted(alias for alias in aliases if isinstance(alias, str))
    return [*plain, *sorted((exact_of(alias) for alias in aliases if isinstance(alias, Alias)), key=repr)]


def _whole_aliases(aliases: Iterable[AnyAlias]) -> str | None:
    return listed(sorted(_sourced(alias_name(alias), alias_citations(alias)) for alias in aliases))


def _sourced(words: str, citations: tuple[Citation, ...]) -> str:
    cited = CITATIONS.whole(citations)
    return words if cited is None else f"{words} [{cited}]"


def _in_words(former: FormerName) -> str:
    span = f"{former.period.since or ''} to {former.period.until or ''}".strip()
    return f"{in_every_language(former.name)} ({span})"


def _exact_former(names: Iterable[FormerName]) -> list[dict[str, Any]]:
    return sorted((exact_of(former) for former in names), key=repr)


ALIASES: Form[tuple[AnyAlias, ...]] = form(
    (),
    _each(plain_of),
    flat=lambda aliases: listed(map(alias_name, aliases)),
    whole=_whole_aliases,
    full=_each(full_of),
    exact=_exact_aliases,
)
FORMER_NAMES: Form[tuple[FormerName, ...]] = form(
    (),
    lambda names: [plain_of(former) for former in names],
    flat=lambda names: in_a_row(sorted(map(_in_words, names))),
    whole=lambda names: in_a_row(sorted(_sourced(_in_words(former), former.citations) for former in names)),
    full=lambda names: [full_of(former) for former in names],
    exact=_exact_former,
)
