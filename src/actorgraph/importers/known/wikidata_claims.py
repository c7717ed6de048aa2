"""Claims of Wikidata's items that are ties: which way they run, when they held, and what their references are."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from actorgraph.importers.known.citing import is_web
from actorgraph.importers.known.statements import Tied
from actorgraph.importers.known.wikibase import item_of, percent_of, text_of, time_of
from actorgraph.importers.parsed import objects_in, text_in
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Mapping

    from actorgraph.editing import Plain
    from actorgraph.importers.known.citing import Library


@dataclass(frozen=True, slots=True)
class _Property:
    """What a claim is as a tie.

    Attributes:
        section: Its section.
        own: The end that the item is.
        other: The end that the value is.
        said: What else follows of it.
    """

    section: str
    own: str
    other: str
    said: tuple[tuple[str, Plain], ...] = ()


_SUBSIDIARY: Final = (("role", "subsidiary"),)
_PROPERTIES: Final[Mapping[str, _Property]] = {
    "P463": _Property("memberships", "from", "to"),
    "P361": _Property("memberships", "from", "to"),
    "P102": _Property("memberships", "from", "to"),
    "P527": _Property("memberships", "to", "from"),
    "P749": _Property("memberships", "from", "to", _SUBSIDIARY),
    "P355": _Property("memberships", "to", "from", _SUBSIDIARY),
    "P945": _Property("allegiances", "from", "to"),
    "P127": _Property("ownerships", "to", "from"),
    "P1830": _Property("ownerships", "from", "to"),
    "P1365": _Property("successions", "into", "from"),
    "P1366": _Property("successions", "from", "into"),
    "P7888": _Property("mergers", "from", "into"),
    "P807": _Property("splits", "into", "from"),
    "P112": _Property("foundings", "to", "from"),
    "P488": _Property("leaderships", "to", "from", (("role", "chairperson"),)),
    "P169": _Property("leaderships", "to", "from", (("role", "chief executive officer"),)),
    "P3320": _Property("board memberships", "to", "from"),
    "P2652": _Property("partnerships", "between", "between"),
    "P7047": _Property("hostilities", "from", "to"),
}
"""Member of, part of, member of political party, has part, parent organization, has subsidiary, allegiance, owned by,
owner of, replaces, replaced by, merged into, separated from, founded by, chairperson, chief executive officer, board
member, partnership with, enemy."""
_EVENTS: Final = ("successions", "mergers", "splits", "foundings")
_UNKNOWN: Final = "unknown"
_ORDER: Final = ("from", "to", "into", "between")
_TIMES: Final = ("P580", "P582", "P585")
_SHARE: Final = "P1107"
_ROLE: Final = "P2868"
_DISPUTED: Final = "P1310"
_DOUBTED: Final = ("P1480", "P5102")
"""Sourcing circumstances and nature of statement, such as circa or allegedly: what has one is not simply so."""
_DESCRIBED: Final = {"title": "P1476", "author": "P2093", "publisher": "P123", "date": "P577", "accessed": "P813"}
"""What references say of a document: title, author name string, publisher, publication date, retrieved."""
_TAKEN: Final = ("P31", "P569", "P570", "P571", "P576")
"""What is said of the item itself, elsewhere."""


class Claims:
    """Makes ties of claims.

    Args:
        labels: What items are called, as far as somebody says it.
        library: Collects what references cite.
        untold: Counts what has no counterpart.
    """

    def __init__(self, labels: Mapping[str, str], library: Library, untold: Counter[str]) -> None:
        self._labels, self._library, self._untold = labels, library, untold
        self._ties: dict[tuple[str, ...], Tied] = {}
        self.named: dict[str, None] = {}

    @property
    def ties(self) -> tuple[Tied, ...]:
        """The ties, in the order of the claims; what two items say of one another alike is one tie."""
        return tuple(self._ties.values())

    def take(self, line: int, item: Mapping[str, Any], source: str) -> None:
        """Take the claims of an item, which the document that it is says."""
        for name in item["claims"]:
            for claim in objects_in(item["claims"], name):
                if claim.get("rank") == "deprecated":
                    self._untold["deprecated"] += 1
                elif name not in _PROPERTIES:
                    self._untold.update(() if name in _TAKEN else (name,))
                elif (other := self._value(name, claim)) is not None:
                    tie = self._tie(str(item["id"]), other, name, claim)
                    cited: Plain = {"source": source, "at": self._place(name, claim)}
                    self._add(replace(tie, line=line), [cited, *self._references(claim)])

    def _value(self, name: str, claim: Mapping[str, Any]) -> str | None:
        snak = claim.get("mainsnak")
        other = item_of(snak) if isinstance(snak, dict) else None
        if other is None:
            kind = text_in(snak, "snaktype")
            self._untold[f"{name} {kind}" if kind != "value" else name] += 1
        return other

    def _place(self, name: str, claim: Mapping[str, Any]) -> str:
        return f"{name}, {text_in(claim, 'id')}".removesuffix(", ")

    def _add(self, tie: Tied, cited: list[Plain]) -> None:
        for names in tie.ends.values():
            self.named |= dict.fromkeys(names)
        key = (tie.section, repr(tie.ends), json.dumps(tie.said, sort_keys=True))
        known = self._ties.setdefault(key, replace(tie, said={**tie.said, "sources": []}))
        sources = known.said["sources"]
        if isinstance(sources, list):
            sources += [citation for citation in cited if citation not in sources]

    def _tie(self, own: str, other: str, name: str, claim: Mapping[str, Any]) -> Tied:
        kind = _PROPERTIES[name]
        ends: dict[str, tuple[str, ...]] = {kind.own: (own,), kind.other: (other,)}
        if kind.own == kind.other:
            ends = {kind.own: tuple(sorted((own, other)))}
        said = {**dict(kind.said), **self._qualified(claim.get("qualifiers"), kind)}
        return Tied(kind.section, {end: ends[end] for end in _ORDER if end in ends}, said)

    def _qualified(self, qualifiers: Any, kind: _Property) -> dict[str, Plain]:
        if not isinstance(qualifiers, dict):
            return {}
        said: dict[str, Plain] = {}
        doubts = [snak for name in _DOUBTED for snak in objects_in(qualifiers, name)]
        if doubts:
            said |= {"status": "alleged", "note": self._doubt(doubts)}
        elif objects_in(qualifiers, _DISPUTED):
            said["status"] = "contested"
        circa = bool(objects_in(qualifiers, "P1480"))
        times = self._times(qualifiers, kind.section in _EVENTS)
        if times and circa:
            self._untold["date P1480"] += 1
        said = {**({} if circa else times), **said}
        if kind.section == "ownerships":
            said |= self._one("share", qualifiers, _SHARE, percent_of)
        said |= self._one("role", qualifiers, _ROLE, self._called)
        known = (*_TIMES, *_DOUBTED, _DISPUTED, _ROLE, *((_SHARE,) if kind.section == "ownerships" else ()))
        self._untold.update(f"qualifier {name}" for name in qualifiers if name not in known)
        return said

    def _one(self, key: str, qualifiers: Any, name: str, read: Any) -> dict[str, Plain]:
        """Return what the one qualifier of a property says; of several none is taken."""
        snaks = objects_in(qualifiers, name)
        value = read(snaks[0]) if len(snaks) == 1 else None
        if snaks and value is None:
            self._untold[f"qualifier {name}"] += 1
        return {} if value is None else {key: value}

    def _called(self, snak: Mapping[str, Any]) -> str | None:
        return self._labels.get(item_of(snak) or "")

    def _doubt(self, snaks: list[dict[str, Any]]) -> Plain:
        items = [item_of(snak) or text_in(snak, "snaktype") for snak in snaks]
        told = ", ".join(
            f"{text_in(snak, 'property')} {item}" + (f" ({self._labels[item]})" if item in self._labels else "")
            for snak, item in zip(snaks, items, strict=True)
        )
        return {"en": f"Wikidata qualifies it: {told}.", "fr": f"Wikidata le nuance : {told}."}

    def _times(self, qualifiers: Mapping[str, Any], event: bool) -> dict[str, Plain]:
        start, end, point = (self._time(qualifiers, name) for name in _TIMES)
        if event:
            self._untold.update(f"date {name}" for name, date in zip(_TIMES, (start, end), strict=False) if date)
            return {"date": point} if point and point != _UNKNOWN else {}
        said: dict[str, Plain] = {"since": start} if start and start != _UNKNOWN else {}
        if point and not start and not end and point != _UNKNOWN:
            said["since"] = f"..{point.rpartition('..')[2]}"
        return {**said, "until": end} if end else said

    def _time(self, qualifiers: Mapping[str, Any], name: str) -> str | None:
        snaks = objects_in(qualifiers, name)
        if len(snaks) == 1 and snaks[0].get("snaktype") == "somevalue":
            return _UNKNOWN
        date = time_of(snaks[0]) if len(snaks) == 1 else None
        if date is None and any(snak.get("snaktype") != "novalue" for snak in snaks):
            self._untold[f"date {name}"] += 1
        return date

    def _references(self, claim: Mapping[str, Any]) -> Iterator[Plain]:
        for reference in objects_in(claim, "references"):
            cited = list(self._cited(reference.get("snaks")))
            if not cited:
                self._untold[Message.of("a reference without a document")] += 1
            yield from cited

    def _cited(self, snaks: Any) -> Iterator[str]:
        """Yield the documents of one reference: its addresses, or else what it is stated in."""
        said = self._described(snaks)
        addresses = [text for snak in objects_in(snaks, "P854") if is_web(text := text_of(snak))]
        for url in dict.fromkeys(addresses):
            yield self._library.address(url, said)
        if addresses:
            return
        for name in filter(None, map(item_of, objects_in(snaks, "P248"))):
            note: Plain = {"en": f"Wikidata item {name}.", "fr": f"Élément {name} de Wikidata."}
            yield self._library.listed(name, {"title": self._labels.get(name, name), **said, "note": note})

    def _described(self, snaks: Any) -> dict[str, Plain]:
        read = {"P1476": text_of, "P2093": text_of, "P123": self._called, "P577": time_of, "P813": time_of}
        firsts = {key: (read[name], objects_in(snaks, name)[:1]) for key, name in _DESCRIBED.items()}
        return {key: text for key, (of, found) in firsts.items() for snak in found if (text := of(snak))}
