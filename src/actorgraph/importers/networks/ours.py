"""Our own exports that come back: all that the format carried, as the entries that it was."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from actorgraph.importers.networks.said import BORN, facts_in, listed_in, plain_of
from actorgraph.importers.networks.ties import Ties
from actorgraph.importers.networks.types import types_of
from actorgraph.importers.writing import NAME, Entry, Refused, sound, written
from actorgraph.loading import read_texts
from actorgraph.loading.addresses import is_address
from actorgraph.message import Message
from actorgraph.model.actor import Actor
from actorgraph.model.dataset import Dataset
from actorgraph.model.facts import exact_of
from actorgraph.model.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from actorgraph.editing import Plain
    from actorgraph.importers.networks.network import Network
    from actorgraph.importers.networks.ties import Tie
    from actorgraph.model.relation_type import RelationType

_HEADER: Final = {
    "title": "title", "description": "description", "as_of": "recorded_until", "license": "license",
    "authors": "authors",
}  # fmt: skip
_ID: Final = re.compile(r"\w[\w./+-]{0,199}")
_GEXF: Final = re.compile(
    r"(?P<title>.*?)(; (?P<description>.*))?; dataset [0-9a-f]+; time [^;]*"
    r"(; recorded until (?P<recorded_until>[^;]*))?(; licence (?P<license>.*?))?(; authors (?P<authors>.*?))?"
    r"(; colours are of sides found in .*)?",
    re.DOTALL,
)
"""How the description of a GEXF file says the header of a record."""


@dataclass(frozen=True, slots=True)
class Back:
    """What came back.

    Attributes:
        text: The text of a file with what is new; empty if nothing is.
        count: How many ties it has.
        refused: What could not be taken, and why.
        known: How many ties are in the files already.
    """

    text: str
    count: int
    refused: tuple[Refused, ...]
    known: int


def back_from(network: Network, dataset: Dataset | None, beside: Mapping[str, str], more: Sequence[Entry] = ()) -> Back:
    """Return the file that says what was exported and is not in a dataset yet.

    Args:
        network: What was exported.
        dataset: The dataset beside which it is to stand, if there is one.
        beside: What its files say.
        more: Entries that somebody added to it.
    """
    types = types_of(network)
    events = {str(event.get("id")) for event in listed_in(network.said.get("events", ""))}
    made = Ties(network, types.in_force, events)
    ties = made.found()
    said = [*types.entries, *_events(network), *_actors(network), *_sides(network)]
    entries = [*said, *(tie.entry for tie in ties), *more]
    whole = [*_header(network, types.vocabularies), *_sources(network, entries), *entries]
    left, wrong = sound(whole, {})
    left = _with_ids(left, ties)
    refused, count = [*made.refused, *wrong], _count(left)
    if dataset is not None:
        left, differing = _new(left, types.in_force, dataset)
        left, wrong = sound(left, beside)
        refused += [*differing, *wrong]
        count -= len(differing) + len(wrong)
    new = _count(left)
    return Back(written(left)[0] if left else "", new, tuple(sorted(refused, key=_line_of)), max(count - new, 0))


def _count(entries: Iterable[Entry]) -> int:
    return sum(entry.key is None and entry.section != "sides" for entry in entries)


def _line_of(refused: Refused) -> int:
    return refused.line


def _header(network: Network, vocabularies: Sequence[str]) -> Iterator[Entry]:
    said = dict(network.said)
    if "recorded_until" not in said and (match := _GEXF.fullmatch(said.get("description", ""))):
        said = {name: text for name, text in match.groupdict().items() if text}
        said = {name: text for name, text in said.items() if (name, text) != ("title", "actorgraph")}
    for key, name in _HEADER.items():
        if text := said.get(name, ""):
            names: list[Plain] = list(text.split("; " if "; " in text else ", "))
            yield Entry(0, "dataset", names if key == "authors" else text, key)
    if vocabularies:
        yield Entry(0, "dataset", list(vocabularies), "vocabulary")


def _events(network: Network) -> Iterator[Entry]:
    for event in listed_in(network.said.get("events", "")):
        yield Entry(0, "events", _without_id(event), str(event.get("id")))


def _sides(network: Network) -> Iterator[Entry]:
    for side in listed_in(network.said.get("sides", "")):
        yield Entry(0, "sides", plain_of(side))


def _actors(network: Network) -> Iterator[Entry]:
    for node in network.nodes:
        if node.said.get("declared") == "true":
            yield Entry(node.line, "actors", dict(facts_in(Actor, node.said, BORN)), node.said.get("label", node.id))


def _sources(network: Network, entries: Sequence[Entry]) -> list[Entry]:
    """Return the documents, and those of which nothing is known but the id by which they are cited."""
    told = {str(document.get("id")): _without_id(document) for document in listed_in(network.said.get("documents", ""))}
    cited = {name for entry in entries for name in _cited_in(entry.value)}
    bare = {name for name, said in told.items() if said == {"url": name} and is_address(name)}
    unknown = {name: dict[str, "Plain"]() for name in cited - told.keys() if not is_address(name)}
    return [Entry(0, "sources", said, name) for name, said in sorted({**told, **unknown}.items()) if name not in bare]


def sources_cited(network: Network) -> frozenset[str]:
    """Return the ids of the sources that an export has, or only cites."""
    told = {str(document.get("id")) for document in listed_in(network.said.get("documents", ""))}
    said = (facts_in(Relation, edge.said, {}).get("sources") for edge in network.edges)
    return frozenset(told.union(*(_cited_in({"sources": cited}) for cited in said)))


def _without_id(said: Mapping[str, object]) -> Plain:
    return plain_of({key: value for key, value in said.items() if key != "id"})


def _cited_in(value: Plain) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _cited_in(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key == "source" and isinstance(item, str):
                yield item
            elif key in ("sources", "disputed_by") and isinstance(item, list):
                yield from (name for name in item if isinstance(name, str))
            yield from _cited_in(item)


def _with_ids(entries: Sequence[Entry], ties: Sequence[Tie]) -> list[Entry]:
    """Return entries; where what a tie says does not give it the id that it had, it says the id, too."""
    wanted = {tie.entry: tie for tie in ties}
    found = _relations_of(entries)
    return [
        replace(entry, value={"id": wanted[entry].own_id, **entry.value})
        if entry in found
        and entry in wanted
        and wanted[entry].ids
        and isinstance(entry.value, dict)
        and {tie.id for tie in found[entry]} != wanted[entry].ids
        and _ID.fullmatch(wanted[entry].own_id)
        else entry
        for entry in entries
    ]


def _new(
    entries: Sequence[Entry], types: Mapping[str, RelationType], dataset: Dataset
) -> tuple[list[Entry], list[Refused]]:
    """Return the entries that a dataset has not yet, and the ties that it has but says other things of."""
    there = {tie.id: tie for tie in dataset.relations}
    said = {_said_by(tie): tie.id for tie in dataset.relations}
    found = _relations_of(entries)
    sections = {kind.plural: dataset.types.get(name, kind).plural for name, kind in types.items()}
    new: list[Entry] = []
    differing: list[Refused] = []
    for entry in entries:
        ties = found.get(entry, [])
        known = [said.get(_said_by(tie), tie.id) for tie in ties if tie.id in there or _said_by(tie) in said]
        told = [tie.id for tie in ties if tie.id in known and exact_of(tie) != exact_of(there[tie.id])]
        if not known and not _is_known(entry, dataset):
            new.append(replace(entry, section=sections.get(entry.section, entry.section)))
        elif told or len(known) < len(ties):
            reason = Message.of("'{tie}' is there already, and what is said of it differs", tie=(told or known)[0])
            differing.append(Refused(entry.line, reason))
    return new, differing


def _said_by(tie: Relation) -> str:
    """Return all that a tie says, whatever it is called: other programs lose ids."""
    ends = sorted((tie.subject, tie.object)) if tie.mutual else [tie.subject, tie.object]
    return json.dumps([tie.type.name, tie.mutual, ends, exact_of(tie)], ensure_ascii=False, sort_keys=True, default=str)


def _is_known(entry: Entry, dataset: Dataset) -> bool:
    """Whether a dataset has an entry of such a name, which stays as it is; header and sides are the editor's."""
    key = entry.key or ""
    if entry.section == "actors":
        return key in dataset.actors and dataset.actors[key].declared
    by_section = {"sources": dataset.sources, "events": dataset.events, "relation_types": dataset.types}
    return entry.section in ("dataset", "sides") or key in by_section.get(entry.section, {})


def _relations_of(entries: Sequence[Entry]) -> dict[Entry, list[Relation]]:
    """Return the ties that each entry makes, if all of them together make a dataset."""
    text, lines = written(entries)
    dataset = read_texts({NAME: text}, Dataset).dataset
    found: dict[Entry, list[Relation]] = {}
    for relation in dataset.relations if dataset else ():
        if relation.origin is not None:
            found.setdefault(lines[relation.origin.line][0], []).append(relation)
    return found
