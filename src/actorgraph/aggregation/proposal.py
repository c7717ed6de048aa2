"""Dyads as a file of ties that a person reviews: each with its evidence in words and the export that it is from."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from actorgraph.aggregation.days import written
from actorgraph.aggregation.evidence import evidence_words
from actorgraph.aggregation.quantities import AMOUNT, COUNT
from actorgraph.aggregation.remarks import direction
from actorgraph.editing.roundtrip import inline
from actorgraph.errors import QuestionError
from actorgraph.model.names import slug
from actorgraph.model.quantity import CURRENCY
from actorgraph.model.relation_type import Direction
from actorgraph.wording import LANGUAGES
from actorgraph.wording.told import told

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from actorgraph.aggregation.answer import Aggregate, Dyad
    from actorgraph.aggregation.evidence import About
    from actorgraph.aggregation.question import Question
    from actorgraph.editing import Plain
    from actorgraph.model.relation_type import RelationType


def proposal_of(
    found: Aggregate,
    about: About,
    kind: RelationType,
    known: Collection[str] = (),
    table: str | None = None,
    *,
    without: Collection[Dyad] = (),
) -> str:
    """Return the text of a file with a tie for each dyad; empty if there is none.

    A tie is dated by its first event and its last, on which it held: it may have begun before, and may have ended
    since, since a table of events knows of no beginning and of no end.

    Args:
        found: The dyads.
        about: Where their events are from.
        kind: The type of all ties.
        known: The ids of sources that are there already.
        table: The table of their events by month that all ties name, if there is one.
        without: The dyads that no tie is wanted of.

    Raises:
        QuestionError: If nobody says of which day the export is, or the type has a direction that the events have not.
    """
    refuse_unfit(found.question, about, kind)
    source = source_id(about)
    wanted = (dyad for dyad in found.dyads() if dyad not in without)
    entries = [_entry(dyad, about, kind, source, question=found.question, table=table) for dyad in wanted]
    if not entries:
        return ""
    lines = []
    if source not in known:
        note: dict[str, Plain] = {language: told(direction(found, about), language) for language in LANGUAGES}
        lines += ["sources:", f"  {inline_key(source)}:", *_set({**_source(about), "note": note}, " " * 4)]
    lines.append(f"{kind.plural}:")
    for entry in entries:
        first, *others = _set(entry, " " * 4)
        lines += [f"  - {first.lstrip()}", *others]
    return "".join(f"{line}\n" for line in lines)


def _set(entry: Mapping[str, Plain], indent: str) -> Iterator[str]:
    """Yield the lines of an entry, a key on each; of a text a language on each, and of a tie that paused a spell."""
    for key, value in entry.items():
        if key == "spells" and isinstance(value, list):
            yield f"{indent}{key}:"
            yield from (f"{indent}  - {inline(spell)}" for spell in value)
        elif isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from _set(value, f"{indent}  ")
        else:
            yield f"{indent}{inline({key: value})[1:-1]}"


def refuse_unfit(question: Question, about: About, kind: RelationType) -> None:
    """Refuse ties that cannot come of an answer, whatever it will be.

    Raises:
        QuestionError: If nobody says of which day the export is, the unit is no currency, or the type has a direction
            that the events have not.
    """
    if about.snapshot is None:
        told_how = "such databases change: say of which day the export is, as in --snapshot 2025-11-10"
        raise QuestionError(told_how)
    if about.layout.number == AMOUNT and about.unit and not re.fullmatch(CURRENCY, about.unit):
        told_how = "the amount of a tie has a currency of three letters, such as EUR: '{unit}' is none"
        raise QuestionError(told_how, unit=about.unit)
    if kind.direction is Direction.ONE_WAY and not (question.directed or question.directed_types):
        raise _no_way(kind)


def _no_way(kind: RelationType) -> QuestionError:
    told_how = "a tie of the type '{type}' goes from one actor to the other, and these events imply no direction"
    return QuestionError(told_how, type=kind.name)


def source_id(about: About) -> str:
    """Return the id of the source that an export is."""
    of = about.publisher or about.files[0].rpartition(".")[0]
    day = "" if about.snapshot is None else about.snapshot.written
    return slug(f"{of} {day}")


def inline_key(text: str) -> str:
    """Return an id as a key of a file."""
    written_as = inline({text: ""})
    return written_as[1 : written_as.rindex(":")]


def _source(about: About) -> dict[str, Plain]:
    said: dict[str, Plain] = {"title": {language: about.title(language) for language in LANGUAGES}}
    if about.publisher:
        said["publisher"] = about.publisher
    if about.snapshot is not None:
        said["accessed"] = about.snapshot.written
    return said


def _entry(
    dyad: Dyad, about: About, kind: RelationType, source: str, *, question: Question, table: str | None
) -> dict[str, Plain]:
    return {
        **_ends(dyad, kind),
        **times_of(dyad, kind),
        **dict(_number(dyad, about)),
        **({} if table is None else {"monthly_events": table}),
        "note": {language: evidence_words(dyad, about, question, language) for language in LANGUAGES},
        "sources": [source],
    }


def times_of(dyad: Dyad, kind: RelationType) -> dict[str, Plain]:
    """Return by when a tie began, and that it did not end before its last event; what stays true has no end.

    One whose events paused has a spell for those before and after each pause.
    """
    if len(dyad.spells) > 1 and not kind.lasting:
        return {"spells": [_held(*spell) for spell in dyad.spells]}
    held = _held(dyad.first, dyad.last)
    return {"since": held["since"]} if kind.lasting else held


def _held(first: tuple[int, int], last: tuple[int, int]) -> dict[str, Plain]:
    return {
        "since": f"..{written(*first).rpartition('..')[2]}",
        "until": f"{written(*last).partition('..')[0]}..",
    }


def _ends(dyad: Dyad, kind: RelationType) -> dict[str, Plain]:
    if dyad.directed and kind.direction is not Direction.MUTUAL:
        return {"from": dyad.a, "to": dyad.b}
    if kind.direction is Direction.ONE_WAY:
        raise _no_way(kind)
    return {"between": [dyad.a, dyad.b]}


def _number(dyad: Dyad, about: About) -> Iterator[tuple[str, Plain]]:
    kind, least = about.layout.number, ">=" if dyad.unnumbered else ""
    if dyad.number is None:
        return
    if kind == AMOUNT and about.unit:
        yield AMOUNT, f"{least}{Decimal(dyad.number).normalize():f} {about.unit}"
    elif kind == COUNT:
        yield COUNT, f"{least}{dyad.number}"
