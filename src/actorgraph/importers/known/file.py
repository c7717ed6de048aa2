"""What a table says as a file for people: sources, then actors, then ties, and only what a record has not yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.editing.plain import plain_text
from actorgraph.editing.roundtrip import inline
from actorgraph.importers.known.casting import cast_of, too_long

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.editing import Plain
    from actorgraph.importers.known.casting import Cast
    from actorgraph.importers.known.statements import Document, Somebody, Statements, Tied
    from actorgraph.model.dataset import Dataset


@dataclass(frozen=True, slots=True)
class Proposed:
    """A file, and what is not in it.

    Attributes:
        text: Its text; empty if the record has all of it.
        cast: Who is who.
        actors: How many actors it adds.
        ties: How many ties it adds.
        present: How many ties the record has already with this source.
        without: How many ties are not in it because nobody says who one of its ends is.
    """

    text: str
    cast: Cast
    actors: int
    ties: int
    present: int
    without: int


def proposed(said: Statements, dataset: Dataset | None, beside: Mapping[str, str]) -> Proposed:
    """Return the file that says what a table says and a record does not.

    Args:
        said: What the table says.
        dataset: The record, if there is one.
        beside: The texts of its files.
    """
    cast = cast_of(said.actors, dataset, distinct=said.distinct)
    there = _cited(dataset, said.documents)
    whole = [tie for tie in said.ties if all(key in cast.called for keys in tie.ends.values() for key in keys)]
    fresh = [tie for tie in whole if _pair(tie, cast) not in there]
    lines = _actors(cast)
    sections: dict[str, list[str]] = {}
    for tie in fresh:
        sections.setdefault(tie.section, []).append(f"  - {inline(_entry(tie, cast))}")
    for section, entries in sections.items():
        lines += [f"{section}:", *entries]
    text = "".join(f"{line}\n" for line in (*_sources(said.documents, beside), *lines)) if lines else ""
    return Proposed(text, cast, len(cast.new), len(fresh), len(whole) - len(fresh), len(said.ties) - len(whole))


def _sources(documents: tuple[Document, ...], beside: Mapping[str, str]) -> list[str]:
    trees = [plain_text(text) for text in beside.values()]
    sections = [tree.get("sources") for tree in trees if isinstance(tree, dict)]
    known = {name for section in sections if isinstance(section, dict) for name in section}
    new = [document for document in documents if document.id not in known]
    lines = ["sources:"] if new else []
    for document in new:
        lines += [f"  {inline([document.id])[1:-1]}:", *_fields(document.said)]
    return lines


def _actors(cast: Cast) -> list[str]:
    lines = ["actors:"] if cast.new else []
    for actor in cast.new:
        lines += [f"  {inline([cast.called[actor.key]])[1:-1]}:", *_fields(_said(actor, cast))]
    return lines


def _fields(said: Mapping[str, Plain]) -> list[str]:
    return [f"    {key}: {_value(value)}" for key, value in said.items()]


def _value(value: Plain) -> str:
    return inline([value])[1:-1]


def _said(actor: Somebody, cast: Cast) -> dict[str, Plain]:
    label = cast.called[actor.key]
    said = dict(actor.said)
    cited = said.pop("sources", None)
    if too_long(actor.name):
        said["note"] = actor.name
    elif label != actor.name:
        aliases = said.get("aliases")
        said["aliases"] = [actor.name, *(aliases if isinstance(aliases, list) else ())]
    if others := cast.namesakes.get(actor.key):
        said["distinct_from"] = [cast.called[key] for key in others]
    if actor.ids:
        said["ids"] = dict(actor.ids)
    return said if cited is None else {**said, "sources": cited}


def _entry(tie: Tied, cast: Cast) -> dict[str, Plain]:
    ends: dict[str, Plain] = {}
    for end, keys in tie.ends.items():
        names: list[Plain] = [cast.called[key] for key in keys]
        ends[end] = names[0] if len(names) == 1 else names
    return ends | dict(tie.said)


def _pair(tie: Tied, cast: Cast) -> tuple[str, frozenset[str]]:
    return tie.section, frozenset(cast.called[key] for keys in tie.ends.values() for key in keys)


def _cited(dataset: Dataset | None, documents: tuple[Document, ...]) -> set[tuple[str, frozenset[str]]]:
    """Return the sections and the ends of the ties that a record has with one of the data sets as a source."""
    ids = {document.id for document in documents}
    return {
        (tie.type.plural, frozenset((tie.subject, tie.object)))
        for tie in (() if dataset is None else dataset.relations)
        if any(citation.source.id in ids for citation in tie.citations)
    }
