"""The types of the ties of our own exports: those that are packaged, and those that their record defined."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from actorgraph.importers.networks.said import listed_in, plain_of
from actorgraph.importers.writing import NAME, Entry, written
from actorgraph.loading import read_texts
from actorgraph.loading.packaged import DEFAULT, VOCABULARIES, packaged_types
from actorgraph.model.dataset import Dataset
from actorgraph.model.relation_type import Direction, Family

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.editing import Plain
    from actorgraph.importers.networks.network import Network
    from actorgraph.model.relation_type import RelationType

_TOLD: Final = ("label", "verb", "inverse")


@dataclass(frozen=True, slots=True)
class Types:
    """Types.

    Attributes:
        in_force: All of them by name.
        vocabularies: The vocabularies that they need; none if the usual one does.
        entries: Those that have to be defined, or changed.
    """

    in_force: Mapping[str, RelationType]
    vocabularies: tuple[str, ...]
    entries: tuple[Entry, ...]


def types_of(network: Network) -> Types:
    """Return the types that the ties of an export have."""
    told = _told(network)
    vocabularies = _vocabularies(told)
    known = packaged_types(vocabularies)
    entries = []
    for name, said in sorted(told.items()):
        new = said if name not in known else _changes(known[name], said)
        if new:
            entries.append(Entry(0, "relation_types", new, name))
    return Types({**known, **_defined(entries, vocabularies)}, vocabularies, tuple(entries))


def _defined(entries: list[Entry], vocabularies: tuple[str, ...]) -> dict[str, RelationType]:
    header = [Entry(0, "dataset", list(vocabularies), "vocabulary")] if vocabularies else []
    text, _ = written([*header, *entries])
    dataset = read_texts({NAME: text}, Dataset).dataset if entries else None
    return {} if dataset is None else {str(entry.key): dataset.types[str(entry.key)] for entry in entries}


def _vocabularies(told: Mapping[str, Any]) -> tuple[str, ...]:
    usual = packaged_types()
    further = [
        name
        for name in VOCABULARIES
        if name != DEFAULT and any(kind not in usual and kind in packaged_types([name]) for kind in told)
    ]
    return (DEFAULT, *further) if further else ()


def _told(network: Network) -> dict[str, dict[str, Plain]]:
    """Return what is said of the types that edges have: of the graph as a whole, or else of its edges."""
    runs: defaultdict[str, set[str]] = defaultdict(set)
    found: dict[str, dict[str, Plain]] = {}
    for edge in network.edges:
        said, name = edge.said, edge.said["relation_type"]
        runs[name].add(said["mutual"])
        family = said.get("family", "")
        own: Plain = family if family in tuple(Family) else {"name": family}
        found[name] = {"sign": said.get("sign", "0"), "family": own, "lasting": _yes_no(said.get("lasting"))}
    for name, ways in runs.items():
        mutual = Direction.MUTUAL if ways == {"true"} else Direction.ONE_WAY
        found[name]["direction"] = str(mutual if len(ways) == 1 else Direction.EITHER)
    for kind in listed_in(network.said.get("types", "")):
        name = str(kind.get("type"))
        if name in found:
            words = {key: _words(kind[key]) for key in _TOLD if kind.get(key)}
            found[name] |= {**words, "direction": str(kind.get("direction"))}
    return found


def _words(said: object) -> Plain:
    """Return words by their language, or as they are if nobody says which it is."""
    return plain_of(next(iter(said.values())) if isinstance(said, dict) and [*said] == [""] else said)


def _yes_no(said: str | None) -> str:
    return "yes" if said == "true" else "no"


def _changes(kind: RelationType, said: Mapping[str, Plain]) -> dict[str, Plain]:
    """Return what is said of a packaged type that it is not; which way its ties run was only seen, if none says so."""
    own: dict[str, Plain] = {
        "sign": str(kind.sign), "lasting": _yes_no(str(kind.lasting).lower()), "label": _words(kind.label.as_dict()),
        "verb": _words(kind.verb.as_dict()), "inverse": _words(kind.inverse.as_dict()) if kind.inverse else None,
        "family": kind.family if kind.family in tuple(Family) else {"name": kind.family},
    }  # fmt: skip
    if "label" in said:
        own["direction"] = str(kind.direction)
    return {key: value for key, value in said.items() if key in own and value != own[key]}
