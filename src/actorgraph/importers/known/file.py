"""What a table or a document says as a file for people: sources, actors, ties, and only what a record has not yet."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from actorgraph.editing.roundtrip import inline
from actorgraph.importers.known.casting import cast_of, too_long
from actorgraph.importers.known.there import There
from actorgraph.importers.known.types import needed
from actorgraph.importers.writing import Entry, sound
from actorgraph.loading.plain import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actorgraph.editing import Plain
    from actorgraph.importers.known.casting import Cast
    from actorgraph.importers.known.statements import Document, Somebody, Statements, Tied
    from actorgraph.importers.known.types import Needed
    from actorgraph.importers.writing import Refused
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation


@dataclass(frozen=True, slots=True)
class Proposed:
    """A file, and what is not in it.

    Attributes:
        text: Its text; empty if the record has all of it.
        cast: Who is who.
        actors: How many actors it adds.
        ties: How many ties it adds.
        present: How many ties the record has already with this source.
        elsewhere: The ties of the record that say as much already, after another data set of the same publisher.
        without: How many ties are not in it because nobody says who one of its ends is.
        foreign: The sections that the record does not know, and how many ties of each are not in it.
        refused: What the language refuses, and why.
    """

    text: str
    cast: Cast
    actors: int
    ties: int
    present: int
    elsewhere: tuple[Relation, ...]
    without: int
    foreign: Mapping[str, int]
    refused: tuple[Refused, ...]


def proposed(said: Statements, dataset: Dataset | None, beside: Mapping[str, str]) -> Proposed:
    """Return the file that says what a table or a document says and a record does not.

    Args:
        said: What it says.
        dataset: The record, if there is one.
        beside: The texts of its files.
    """
    cast = cast_of(said.actors, dataset, distinct=said.distinct)
    there = There(said.documents, dataset)
    need = needed((tie.section for tie in said.ties), said.types, dataset)
    ties = [replace(tie, section=need.called.get(tie.section, tie.section)) for tie in said.ties]
    whole = [tie for tie in ties if all(key in cast.called for keys in tie.ends.values() for key in keys)]
    known = [tie for tie in whole if tie.section not in need.missing]
    fresh: list[Tied] = []
    elsewhere: list[Relation] = []
    for tie in known:
        entry = _entry(tie, cast)
        if there.has(tie.section, entry):
            continue
        if (same := there.elsewhere(tie.section, entry)) is not None:
            elsewhere.append(same)
        else:
            fresh.append(tie)
    left, refused = sound(_entries(said, cast, fresh, need, beside), beside)
    count = sum(entry.key is None for entry in left)
    return Proposed(
        text=_text(left) if count or any(entry.section == "actors" for entry in left) else "",
        cast=cast,
        actors=sum(entry.section == "actors" for entry in left),
        ties=count,
        present=len(known) - len(fresh) - len(elsewhere),
        elsewhere=tuple(elsewhere),
        without=len(said.ties) - len(whole),
        foreign=Counter(tie.section for tie in whole if tie.section in need.missing),
        refused=tuple(refused),
    )


def _entries(
    said: Statements, cast: Cast, ties: Iterable[Tied], need: Needed, beside: Mapping[str, str]
) -> list[Entry]:
    header = [Entry(0, "dataset", list(need.vocabularies), "vocabulary")] if need.vocabularies else []
    return [
        *header,
        *(Entry(0, "relation_types", dict(type_), name) for name, type_ in need.defined.items()),
        *_sources(said.documents, beside),
        *(Entry(actor.line, "actors", _said(actor, cast), cast.called[actor.key]) for actor in cast.new),
        *(Entry(tie.line, tie.section, _entry(tie, cast)) for tie in ties),
    ]


def _sources(documents: Iterable[Document], beside: Mapping[str, str]) -> Iterator[Entry]:
    trees = [plain_text(text) for text in beside.values()]
    sections = [tree.get("sources") for tree in trees if isinstance(tree, dict)]
    known = {name for section in sections if isinstance(section, dict) for name in section}
    for document in documents:
        if document.id not in known:
            yield Entry(0, "sources", dict(document.said), document.id)


def _text(entries: Iterable[Entry]) -> str:
    """Return the text of a file: what is said of a name on a line each, a tie on one line."""
    sections: dict[str, list[str]] = {}
    for entry in entries:
        sections.setdefault(entry.section, []).extend(_lines(entry))
    return "".join(
        f"{line}\n" for section, lines in sections.items() for line in (f"{inline([section])[1:-1]}:", *lines)
    )


def _lines(entry: Entry) -> Iterator[str]:
    if entry.key is None:
        yield f"  - {inline(entry.value)}"
    elif isinstance(entry.value, dict) and entry.value:
        yield f"  {_value(entry.key)}:"
        yield from (f"    {_value(key)}: {_value(value)}" for key, value in entry.value.items())
    else:
        yield f"  {_value(entry.key)}: {_value(entry.value)}"


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
