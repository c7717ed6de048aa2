"""What is said beside the rows: where they are from, what their order means, and all that is not among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.aggregation.excerpts import excerpt
from actorgraph.aggregation.quantities import AMOUNT
from actorgraph.aggregation.question import UNDIRECTED
from actorgraph.aggregation.reasons import OF_ROWS, TOLD, is_amiss
from actorgraph.message import Message
from actorgraph.model.spelling import Spelling, alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.aggregation.answer import Aggregate, Wrong
    from actorgraph.aggregation.evidence import About
    from actorgraph.aggregation.names import Unresolved

_NAMED: Final = 20
"""So many names of a kind are told, a line each."""
_FEW: Final = 5
"""So many names are told that are nobody's in particular."""
_COMPARED: Final = 20_000
"""So many names, those of most rows, are compared with each other."""


def remarks_on(found: Aggregate, about: About) -> Iterator[Message]:
    """Yield all that is said beside the rows of an answer."""
    yield from _accounts(found)
    yield from _wrong(found)
    yield from _unresolved(found)
    yield from _nobodies(found)
    yield from _spellings(found)
    yield _changeable(found, about)
    yield from _asked_for(found, about)


def notes_on(found: Aggregate, about: About) -> Iterator[Message]:
    """Yield what the order of two actors means, who is not among them, and what nobody has said yet."""
    yield direction(found, about)
    yield from _asked_for(found, about)


def _asked_for(found: Aggregate, about: About) -> Iterator[Message]:
    if {"with-from", "with-to"} & set(found.question.columns) and not found.question.together:
        yield Message.of("associated actors are not among them; --together asks for them")
    if about.snapshot is None:
        yield Message.of("such databases change: --snapshot DATE says of which day the export is")
    if about.layout.number == AMOUNT and not about.unit:
        yield Message.of("nothing says the unit of the amounts: say it, as in --unit EUR")


def direction(found: Aggregate, about: About) -> Message:
    """Return what the order of two actors means."""
    question = found.question
    if question.together:
        return Message.of("actors of a row are those named on one side of an event: that makes them no allies yet")
    if question.direction == UNDIRECTED:
        asked = Message.of("as asked, the order of two actors means nothing")
        return (
            asked if about.layout.remark is None else Message.of("{told}; {more}", told=asked, more=about.layout.remark)
        )
    if about.layout.remark is not None:
        return about.layout.remark
    one, other = question.columns["from"], question.columns["to"]
    if question.directed:
        return Message.of("each event goes from '{one}' to '{other}'", one=one, other=other)
    return Message.of("'{one}' and '{other}' imply no direction", one=one, other=other)


def _changeable(found: Aggregate, about: About) -> Message:
    """Return what the order of two actors means, and how to say that it is otherwise."""
    question, told = found.question, direction(found, about)
    if question.together or question.direction is not None:
        return told
    if question.directed or question.directed_types:
        return Message.of("{told}; --undirected takes both ways for one", told=told)
    if about.layout.remark is None:
        return Message.of("{told}; --directed takes each to go from the first to the second", told=told)
    return told


def _accounts(found: Aggregate) -> Iterator[Message]:
    together = found.question.together
    if together:
        told = (
            "{rows:,} rows, of which {alone:,} name no two on one side; "
            "the others name {pairs:,} pairs, of which {used:,} count"
        )
        yield Message.of(told, rows=found.rows, alone=found.alone, pairs=found.pairs, used=found.used)
    else:
        yield Message.of("{rows:,} rows, of which {used:,} count", rows=found.rows, used=found.used)
    dyads, events = found.below
    if dyads:
        told = "{events:,} left out: of {dyads:,} dyads of fewer than {least} events"
        if found.question.by_type:
            told = "{events:,} left out: of {dyads:,} types of two actors' events, of which they had fewer than {least}"
        yield Message.of(told, events=events, dyads=dyads, least=found.question.least)
    if found.unnumbered and "number" in found.question.columns:
        yield Message.of("events that count without a number: {n:,}; their sums are the least", n=found.unnumbered)
    if found.differing:
        yield Message.of(
            "rows of an id that another row has, which say something else: {n:,}; each counts", n=found.differing
        )
    for reason, count in found.left.items():
        if together and reason not in OF_ROWS:
            yield Message.of("pairs left out: {n:,}: {reason}", n=count, reason=TOLD[reason])
        else:
            yield Message.of("{n:,} left out: {reason}", n=count, reason=TOLD[reason])


def _wrong(found: Aggregate) -> Iterator[Message]:
    for row in found.wrong:
        yield wrong_words(row)
    for bad in found.bad_lines:
        if bad.line is None:
            yield Message.of("such as: {text}", text=bad.text)
        else:
            yield Message.of("{path}, line {line}: {text}", path=bad.path, line=bad.line, text=bad.text)


def first_wrong(found: Aggregate) -> Message | None:
    """Return what ends a strict run: how many rows are wrong; None if none is."""
    count = sum(n for reason, n in found.left.items() if is_amiss(reason, found.question.layout))
    return Message.of("wrong rows: {n:,}; --strict takes none", n=count) if count else None


def wrong_words(row: Wrong) -> Message:
    """Return what is wrong with a row, by its line or by what stands in it."""
    said = ", ".join(f"{name}={excerpt(text)}" for name, text in row.said.items())
    if row.line is None:
        return Message.of("{reason}: {row}", reason=TOLD[row.reason], row=said)
    return Message.of("line {line}: {reason}", line=row.line, reason=TOLD[row.reason])


def _unresolved(found: Aggregate) -> Iterator[Message]:
    for name in found.unresolved[:_NAMED]:
        yield unresolved_words(name)
    for name in found.cast.new[:_NAMED]:
        told = "'{name}' (rows: {n:,}) is taken for a new actor; is it {words}?"
        yield Message.of(told, name=excerpt(name.name), n=name.events, words=name.suggestions)
    for name in found.cast.bare[:_NAMED]:
        told = "'{name}' (rows: {n:,}) is taken for {words}, who has that name without what stands in brackets"
        yield Message.of(told, name=excerpt(name.name), n=name.events, words=name.owners)
    if (more := len(found.cast.bare) - _NAMED) > 0:
        yield Message.of("{n:,} more names that are taken for actors likewise; --format json has them all", n=more)
    if (more := len(found.unresolved) - _NAMED) > 0:
        yield Message.of("{n:,} more names that are no actor's; --format json has them all", n=more)
    if any(not name.owners for name in found.unresolved):
        told = "whom a name means is said in the dataset, by aliases or ids; --new-names takes these for new actors"
        yield Message.of(told)


def _nobodies(found: Aggregate) -> Iterator[Message]:
    """Yield which names are nobody's in particular, of which one may be somebody's after all."""
    nobodies = found.cast.nobodies
    names = tuple(_named(each.name, each.events) for each in nobodies[:_FEW])
    if len(nobodies) > _FEW:
        told = "nobody in particular unless the dataset has them: {words}, and {n:,} more; --format json has them all"
        yield Message.of(told, words=names, n=len(nobodies) - _FEW)
    elif nobodies:
        yield Message.of("nobody in particular unless the dataset has them: {words}", words=names)


def _spellings(found: Aggregate) -> Iterator[Message]:
    """Yield which names are one, and which look like each other and stay two."""
    joined, like = found.cast.joined, alike_in(found)
    for each in joined[:_NAMED]:
        name, other = _named(each.name, each.rows), _named(each.other, each.others)
        yield Message.of("{name} is written as {other}", name=name, other=other)
    for each in like[:_NAMED]:
        name, other = _named(each.name, each.rows), _named(each.other, each.others)
        yield Message.of("{name} looks like {other}; they stay two actors", name=name, other=other)
    for those in (joined, like):
        if (more := len(those) - _NAMED) > 0:
            yield Message.of("{n:,} more names that are, or look like, another; --format json has them all", n=more)


def alike_in(found: Aggregate) -> list[Spelling]:
    """Return which names of a table look like each other, of those of most rows, and stay two actors."""
    own = found.cast.own
    often = dict(sorted(own.items(), key=lambda item: (-item[1], item[0]))[:_COMPARED])
    spellings = [Spelling(name, own[name], other, own[other]) for name, other in alike(often)]
    return sorted(spellings, key=lambda each: (-each.rows, each.name))


def _named(name: str, rows: int) -> Message:
    return Message.of("'{name}' (rows: {n:,})", name=excerpt(name), n=rows)


def unresolved_words(name: Unresolved) -> Message:
    """Return that a name is nobody's, in how many rows it is, and whom it could mean."""
    said = excerpt(name.name)
    if name.owners:
        told = "'{name}' (rows: {n:,}) is a name of {words}"
        return Message.of(told, name=said, n=name.events, words=", ".join(name.owners))
    if not name.suggestions:
        return Message.of("'{name}' (rows: {n:,}) is nobody's", name=said, n=name.events)
    told = "'{name}' (rows: {n:,}) is nobody's; is it {words}?"
    return Message.of(told, name=said, n=name.events, words=", ".join(name.suggestions))
