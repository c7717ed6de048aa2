"""What the page knows about actors, ties and sources: plain values, each text in English and French."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Any

from actorgraph.exporters.html.entries import (
    ACTOR_ENTRY,
    EVENT_ENTRY,
    SOURCE_ENTRY,
    TIE_ENTRY,
    Numbers,
    entry_of,
)
from actorgraph.exporters.html.methods import methods_of
from actorgraph.exporters.html.telling import period_in_words, told
from actorgraph.exporters.html.versions import both, by_language
from actorgraph.model.dataset import FADING_DAYS
from actorgraph.model.period import Certainty
from actorgraph.scene.cast import are_of_signs
from actorgraph.scene.shown import shown_ties
from actorgraph.scene.style import WITHOUT_FIGHTING
from actorgraph.scene.timeline.happenings import happenings_of
from actorgraph.wording.authored import kind_words
from actorgraph.wording.chosen import chosen_words
from actorgraph.wording.gatherings import gathering_words
from actorgraph.wording.phrases import counted, phrase
from actorgraph.wording.sources import Bibliography
from actorgraph.wording.types import versions_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from actorgraph.model.actor import Actor
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.relation_type import RelationType
    from actorgraph.model.selection import Selection
    from actorgraph.scene.scene import Scene
    from actorgraph.scene.story import Story


def evidence_of(
    dataset: Dataset,
    relations: Sequence[Relation],
    selected: Selection,
    scene: Scene | None = None,
    story: Story | None = None,
) -> dict[str, Any]:
    """Return what the page shows besides the picture; actors and ties stand in the order of the network's ids.

    Args:
        dataset: The dataset.
        relations: The ties that are drawn.
        selected: The selection that they are of; its day or its period is what the picture shows.
        scene: What is drawn; None if nothing is to be said of it.
        story: What is told of it step by step; None if nothing is.
    """
    numbers = Numbers(dataset, {label: i for i, label in enumerate(dataset.actors)}, Bibliography(), _events(relations))
    ties = [entry_of(TIE_ENTRY, relation, numbers) for relation in relations]
    actors = [entry_of(ACTOR_ENTRY, actor, numbers) for actor in dataset.actors.values()]
    if selected.during is not None:
        when = selected.on(dataset)
        _judge(ties, map(when.holds, relations))
        _judge(actors, map(when.lives, dataset.actors))
    shown = [each.tie for each in shown_ties(dataset, selected)]
    left_out = _of_any_day(selected).unaccepted(dataset)
    methods = methods_of(scene, shown, relations, numbers) if scene else {}
    events = happenings_of(dataset, selected)
    places = {relation.id: i for i, relation in enumerate(relations)}
    telling = {"story": told(story, numbers, places, {event.id: i for i, event in enumerate(events)})} if story else {}
    used = {relation.type.name for relation in relations}
    return {
        "title": by_language(dataset.title),
        "description": by_language(dataset.description),
        "day": None if dataset.day is None or selected.during is not None else dataset.judged_on(selected.day),
        "record": dataset.day,
        "during": None if selected.during is None else period_in_words(selected.during),
        "span": None if selected.during is None else list(selected.during.bounds),
        "narrowed": selected.is_narrowed,
        **({"unaccepted": left_out} if selected.accepted else {}),
        "chosen": _chosen(dataset, selected, left_out),
        "cast": ("chosen" if dataset.focus else "found") + ("" if are_of_signs(shown) else "Tied"),
        "fadingDays": FADING_DAYS,
        "license": dataset.license,
        "authors": list(dataset.authors),
        "hash": dataset.hash,
        **methods,
        **telling,
        "kinds": _kinds(dataset.actors.values()),
        "types": [_type(kind) for kind in dataset.types.values() if kind.name in used],
        "actors": actors,
        "ties": ties,
        "tables": _tables(dataset, relations, numbers.events),
        "events": [entry_of(EVENT_ENTRY, event, numbers) for event in events],
        "sources": [entry_of(SOURCE_ENTRY, source, numbers) for _, source in numbers.documents.entries()],
    }


def _of_any_day(selected: Selection) -> Selection:
    """Return which ties the page has: those of any day, unless it is of a period."""
    return selected if selected.during is not None else selected.at_all_times()


def _judge(entries: Iterable[dict[str, Any]], answers: Iterable[Certainty]) -> None:
    """Say of what does not surely hold in the period of the page whether it does: it has no other day to judge by."""
    for entry, answer in zip(entries, answers, strict=True):
        if answer is not Certainty.YES:
            entry["held"] = str(answer)


def _events(relations: Iterable[Relation]) -> dict[str | None, int]:
    """Return a number for each event, from one: zero would count as none."""
    events = dict.fromkeys(relation.event for relation in relations if relation.event is not None)
    return {event: number for number, event in enumerate(events, start=1)}


def _tables(
    dataset: Dataset, relations: Iterable[Relation], events: Mapping[str | None, int]
) -> dict[int, dict[str, str] | str]:
    """Return between whom each event of several parties was, and who mediated, by the number of the event."""
    found: defaultdict[str | None, list[Relation]] = defaultdict(list)
    for relation in relations:
        if relation.gathering is not None:
            found[relation.event].append(relation)
    return {events[event]: both(partial(_table, ties, dataset)) for event, ties in found.items() if len(ties) > 1}


def _table(ties: Sequence[Relation], dataset: Dataset, language: str) -> str:
    return gathering_words(ties, partial(dataset.called, language=language), language) or ""


def _chosen(dataset: Dataset, selected: Selection, unaccepted: int) -> dict[str, str] | str | None:
    """Return what is drawn, if not all that is recorded is, or parts are rolled up.

    Args:
        dataset: The dataset.
        selected: What is to be drawn.
        unaccepted: How many ties are left out since they are alleged or contested.
    """

    def words(language: str) -> Iterator[str]:
        yield from chosen_words(selected, dataset.types, language)
        if selected.accepted:
            one, many = "accepted ties only: {n} other left out", "accepted ties only: {n} others left out"
            yield counted(one, many, unaccepted, language)

    found = both(lambda language: phrase("; ", language).join(words(language)))
    return found or None


def _kinds(actors: Iterable[Actor]) -> list[list[Any]]:
    kinds = dict.fromkeys(actor.kind for actor in actors if actor.kind)
    return [[kind, both(partial(kind_words, kind))] for kind in kinds]


def _type(kind: RelationType) -> dict[str, Any]:
    return {
        "name": kind.name,
        "label": versions_of(kind.label, "label"),
        "verb": versions_of(kind.verb, "verb"),
        "sign": kind.sign,
        "family": str(kind.family),
        "dash": list(kind.dash),
        "symbol": kind.symbol,
        **({"calm": True} if kind.name in WITHOUT_FIGHTING else {}),
    }
