"""Brokers in columns, and below them the bridges with their ties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.presenters.sections import section
from actorgraph.presenters.tables import table_of
from actorgraph.presenters.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.documents.blocks import Block
    from actorgraph.queries.brokers import Bridge, Brokers

_NAMED: Final = 6
"""At most so many of those cut off are named; JSON and CSV have all."""


def blocks(answer: Brokers, language: str) -> Iterator[Block]:
    """Yield actors in columns with whom they hold, then the bridges, each with its ties."""
    tell = Telling(answer, language)
    pairs = zip(answer.rows(language), answer.brokers, strict=True)
    yield table_of(tell, [{**row, "apart": _named(tell, broker.apart)} for row, broker in pairs])
    for bridge in answer.bridges:
        ties = (tell.statement(bridge.ends[0], tie) for tie in bridge.relations)
        yield from section(_title(tell, bridge), tuple(ties))
    yield from tell.closing(apart=True)


def _title(tell: Telling[Brokers], bridge: Bridge) -> str:
    a, b = map(tell.called, bridge.ends)
    words = "bridge: {a} and {b}; without it cut off: {names}"
    return tell.phrase(words, a=a, b=b, names=_named(tell, bridge.apart))


def _named(tell: Telling[Brokers], apart: Sequence[Sequence[str]]) -> str:
    """Name those whom the largest piece is left without; what falls apart among them is parted by bars."""
    left, parts = _NAMED, []
    for piece in apart:
        if shown := piece[:left]:
            parts.append(tell.actors(shown))
            left -= len(shown)
    rest = sum(map(len, apart)) - (_NAMED - left)
    more = [tell.phrase("{n} more", n=rest)] if rest else []
    return " | ".join([*parts, *more])
