"""Entities of FollowTheMoney, the model of OpenSanctions and Aleph: actors, and the intervals that are ties."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from actorgraph.importers.known import ftm_schemata as schemata
from actorgraph.importers.known.citing import Library, date_in, is_web
from actorgraph.importers.known.in_words import Words, defined_by, tied, words_in
from actorgraph.importers.known.statements import Somebody, Statements, Tied
from actorgraph.importers.parsed import text_in, texts_in
from actorgraph.importers.writing import Refused
from actorgraph.message import Message
from actorgraph.model.actor import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from actorgraph.editing import Plain
    from actorgraph.importers.parsed import Parsed

    Entity = Mapping[str, Any]

_WIKIDATA: Final = re.compile(r"Q[1-9][0-9]*")
_PERCENT: Final = re.compile(r"((?:0|[1-9][0-9]?)(?:\.[0-9]{1,6})?|100(?:\.0+)?) ?%?")
_AMOUNT: Final = re.compile(r"(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})? [A-Z]{3}")
_NOTED: Final = re.compile(r"(since|until|country) (.+)", re.DOTALL)
"""How an export of ours says what has no property of its own."""


def is_entities(found: Parsed) -> bool:
    """Whether a document of JSON, or each of its lines, is an entity."""
    things = found.objects
    return bool(things) and all(
        isinstance(e.get("schema"), str) and isinstance(e.get("properties"), dict) for _, e in things
    )


def _is_entity(thing: object) -> bool:
    return (
        isinstance(thing, dict) and isinstance(thing.get("schema"), str) and isinstance(thing.get("properties"), dict)
    )


def statements_of(found: Parsed, _: Mapping[str, str]) -> Statements:
    """Return the entities that are actors, and those that are ties between them."""
    entities = [(line, entity) for line, thing in found.objects for entity in _flat(thing)]
    return _Reader(found.path, entities).read(len(found.objects), has_lines=found.has_lines)


def _flat(entity: Entity) -> Iterator[Entity]:
    """Yield an entity, and those that stand in its properties as a whole."""
    waiting = [entity]
    while waiting:
        thing = waiting.pop()
        yield thing
        for values in thing["properties"].values():
            for value in values if isinstance(values, list) else [values]:
                waiting += [value] if _is_entity(value) else []


class _Reader:
    def __init__(self, path: Path, entities: Sequence[tuple[int, Entity]]) -> None:
        self._name = path.name
        self._entities = entities
        self._untold: Counter[str] = Counter()
        self._library = Library()
        self._names = {name for _, entity in entities for name in texts_in(entity["properties"].get("name"))}
        self._words = {id(entity): words for _, entity in entities if (words := self._said_by_us(entity))}

    def read(self, rows: int, *, has_lines: bool) -> Statements:
        actors: dict[str, Somebody] = {}
        ties: dict[str, Tied] = {}
        unread: list[Refused] = []
        for line, entity in self._entities:
            schema, name = str(entity["schema"]), text_in(entity, "id")
            if not name:
                unread.append(Refused(line, Message.of("it has no id")))
            elif schema in schemata.ACTORS:
                self._untold.update([Message.of("an entity of the same id")] * (name in actors))
                actors.setdefault(name, self._actor(line, entity))
            elif schema in schemata.TIES:
                if (tie := self._tie(line, entity, schemata.TIES[schema])) is not None:
                    self._untold.update([Message.of("an entity of the same id")] * (name in ties))
                    ties.setdefault(name, tie)
            else:
                self._untold[schema] += 1
        types = {section: type_ for words in self._words.values() for section, type_ in defined_by(words).items()}
        said = (self._library.documents, tuple(actors.values()), tuple(ties.values()), tuple(unread), rows)
        return Statements(*said, distinct=not self._words, untold=self._untold, types=types, has_lines=has_lines)

    def _said_by_us(self, entity: Entity) -> Words | None:
        return words_in(text_in(entity["properties"], "summary"), self._names, self._untold)

    def _actor(self, line: int, entity: Entity) -> Somebody:
        taker = _Taker(entity, self._untold)
        name, *others = [*(text for key in schemata.NAMES for text in taker.all(key)), text_in(entity, "id")]
        said: dict[str, Plain] = {}
        kind = schemata.ACTORS[str(entity["schema"])]
        if kind and not self._words:
            said["kind"] = kind
        if aliases := [text for text in dict.fromkeys(others[:-1]) if text != name]:
            said["aliases"] = [*aliases]
        if former := taker.all(schemata.FORMER):
            said["former"] = [{"name": text} for text in former]
        for key, properties in schemata.LIVES:
            said |= taker.date(key, properties)
        countries = dict.fromkeys(text for key in schemata.COUNTRIES for text in taker.all(key))
        if len(countries) == 1:
            said["country"] = next(iter(countries))
        elif countries:
            self._untold["country"] += len(countries)
        said |= self._noted(taker)
        if self._words:
            return Somebody(text_in(entity, "id"), name, taker.ids(), said | self._cited_by_us(taker), line)
        said["sources"] = self._sources(entity, taker)
        ids = {**taker.ids(), **_own_id(entity)}
        taker.count_others()
        return Somebody(text_in(entity, "id"), name, ids, said, line)

    def _noted(self, taker: _Taker) -> dict[str, Plain]:
        """Return notes and keywords; in an export of ours these say kind, tags, and dates known within bounds."""
        notes, keywords = taker.all("notes"), taker.all("keywords")
        if not self._words:
            told: dict[str, Plain] = {"note": " ".join(notes)} if notes else {}
            return told | ({"tags": [*keywords]} if keywords else {})
        found: dict[str, Plain] = {}
        if keywords and keywords[0] in KINDS:
            found["kind"] = keywords.pop(0)
        for note in notes:
            match = _NOTED.fullmatch(note)
            found |= {match[1]: match[2]} if match else {"note": note}
        return found | ({"tags": [*keywords]} if keywords else {})

    def _cited_by_us(self, taker: _Taker) -> dict[str, Plain]:
        urls = [url for url in taker.all("sourceUrl") if is_web(url)]
        return {"sources": [*urls]} if urls else {}

    def _tie(self, line: int, entity: Entity, schema: schemata.Schema) -> Tied | None:
        taker = _Taker(entity, self._untold)
        ends = (taker.ends(schema.one), taker.ends(schema.other))
        words = self._words.get(id(entity))
        if words is not None and len(ends[0]) == len(ends[1]) == 1:
            order = (ends[1][0], ends[0][0]) if str(entity["schema"]) == "Associate" else (ends[0][0], ends[1][0])
            return tied(words, order, line, self._more(words, taker))
        if not all(ends):
            self._untold[Message.of("{name} without an end", name=str(entity["schema"]))] += 1
            return None
        said = self._facts(taker, schema)
        said["sources"] = self._sources(entity, taker)
        taker.count_others()
        return Tied(schema.section, {"from": ends[0], schema.goal: ends[1]}, said, line)

    def _more(self, words: Words, taker: _Taker) -> dict[str, Plain]:
        """Return what the properties of a tie of ours say that its words do not: its role, its note, addresses."""
        said: dict[str, Plain] = {}
        role = next((text for key in ("role", "relationship") for text in taker.all(key)), "")
        match = re.fullmatch(rf"{re.escape(words.type)} \((.*)\)", role)
        said |= {"role": match[1]} if match else {}
        if note := taker.all("description"):
            said["note"] = note[0]
        urls = taker.all("sourceUrl")
        described: dict[str, Plain] = {}
        for at, name in enumerate(words.sources):
            described = {"url": urls[at]} if len(urls) == len(words.sources) and is_web(urls[at]) else {}
            if not is_web(name):
                self._library.listed(name, described)
        return said | ({"sources": [*words.sources]} if words.sources else {})

    def _facts(self, taker: _Taker, schema: schemata.Schema) -> dict[str, Plain]:
        said = taker.date("date" if schema.date else "since", ("startDate",))
        said |= {} if schema.date else taker.date("until", ("endDate",))
        if role := ", ".join(taker.all(schema.role)) or schema.otherwise:
            said["role"] = role
        if schema.section == "ownerships":
            said |= taker.share()
        if schema.section == "loans":
            said |= taker.amount()
        if note := " ".join([*taker.all("summary"), *taker.all("description")]):
            said["note"] = note
        return said

    def _sources(self, entity: Entity, taker: _Taker) -> list[Plain]:
        """Return the data sets that say so, with the id of the entity, and the addresses that it names."""
        names = texts_in(entity.get("datasets")) or [self._name]
        cited: list[Plain] = []
        for name in dict.fromkeys(names):
            identifier = f"ftm-{name}"
            self._library.listed(identifier, {"title": f"FollowTheMoney: {name}"})
            cited.append({"source": identifier, "at": text_in(entity, "id")})
        said: dict[str, Plain] = {}
        publishers = taker.all("publisher")
        if len(publishers) == 1:
            said["publisher"] = publishers[0]
        urls = [url for url in taker.all("sourceUrl") if is_web(url)]
        return [*cited, *(self._library.address(url, said) for url in urls)]


def _own_id(entity: Entity) -> dict[str, str]:
    name = text_in(entity, "id")
    return {"wikidata": name} if _WIKIDATA.fullmatch(name) else {"ftm": name}


class _Taker:
    """Takes the properties of an entity, and counts those that nobody took."""

    def __init__(self, entity: Entity, untold: Counter[str]) -> None:
        self._said: Mapping[str, Any] = entity["properties"]
        self._schema = str(entity["schema"])
        self._untold = untold
        self._taken: set[str] = set()

    def all(self, key: str) -> list[str]:
        """Return the texts of a property."""
        self._taken.add(key)
        return list(dict.fromkeys(texts_in(self._said.get(key))))

    def ends(self, key: str) -> tuple[str, ...]:
        """Return the ids of the entities that a property names, or holds."""
        self._taken.add(key)
        values = self._said.get(key)
        listed = values if isinstance(values, list) else [values]
        ids = (text_in(value, "id") if isinstance(value, dict) else " ".join(texts_in(value)) for value in listed)
        return tuple(dict.fromkeys(filter(None, ids)))

    def date(self, key: str, properties: Sequence[str]) -> dict[str, Plain]:
        """Return the date that properties say, if they say one and it is one."""
        texts = [text for name in properties for text in self.all(name)]
        date = date_in(texts[0]) if len(texts) == 1 else None
        if texts and date is None:
            self._untold[f"{self._schema} {properties[0]}"] += 1
        return {} if date is None else {key: date}

    def share(self) -> dict[str, Plain]:
        """Return the share that an owner has, if it is one number."""
        texts = self.all("percentage")
        match = _PERCENT.fullmatch(texts[0]) if len(texts) == 1 else None
        if match is not None:
            return {"share": f"{match[1]}%"}
        self._untold.update([f"{self._schema} percentage"] * bool(texts))
        return {}

    def amount(self) -> dict[str, Plain]:
        """Return an amount, if it is one number with its currency."""
        amounts, currencies = self.all("amount"), self.all("currency")
        whole = " ".join([*amounts, *currencies])
        if _AMOUNT.fullmatch(whole):
            return {"amount": whole}
        self._untold.update([f"{self._schema} amount"] * bool(whole))
        return {}

    def ids(self) -> dict[str, str]:
        """Return the numbers that somebody has in registers, one in each."""
        found = {register: self.all(key) for key, register in schemata.IDS.items()}
        for register, numbers in found.items():
            if len(numbers) > 1:
                self._untold[f"{self._schema} {register}"] += len(numbers)
        return {register: numbers[0] for register, numbers in found.items() if len(numbers) == 1}

    def count_others(self) -> None:
        """Count the properties that nobody asked for."""
        self._untold.update(f"{self._schema} {key}" for key in self._said if key not in self._taken)
