"""Lists in JSON and CSV: every fact of every entry of random datasets is rebuilt from them by a reader of its own."""

from __future__ import annotations

import csv
import io
import json
import re

from hypothesis import given, settings
from hypothesis import strategies as st

import actorgraph
from actorgraph.loading.packaged import packaged_types
from actorgraph.model.actor import Actor
from actorgraph.model.confidence import GRADES, UNGRADED, Confidence
from actorgraph.model.dates import PartialDate
from actorgraph.model.localtext import LocalText
from actorgraph.model.other_names import Alias, FormerName
from actorgraph.model.period import Period
from actorgraph.model.place import Place
from actorgraph.model.relation import SUPPORT, Relation, Status
from actorgraph.model.side import Side
from actorgraph.model.source import Citation, Source
from actorgraph.presenters import present

DATES = (None, "2017", "2017-03", "2017-03-02", "2017-03..2017-06", "..2017-03", "2019-05..")
ODD = "; ;a=+-@'\"[]{}\\|,:\n\t\r\x1b\u200e\u202e\ufeff\U000e0041éش中"
NAMED = "ab;=+-@'\"[]{}|, éش中"

texts = st.text(ODD, min_size=1, max_size=8).filter(str.strip)
labels = st.text(NAMED, min_size=1, max_size=5).filter(str.strip)
told_locally = st.dictionaries(st.sampled_from(["", "en", "fr", "ar"]), texts, min_size=1).map(
    lambda versions: LocalText(tuple(versions.items()))
)
locals_ = st.none() | told_locally
dates = st.sampled_from(DATES).map(lambda text: text and PartialDate.parse(text))
ends = dates | st.just(PartialDate.unknown())
periods = st.builds(Period, dates, ends)
words = st.none() | texts


def lists_of(strategy):
    return st.lists(strategy, max_size=3).map(tuple)


sources = st.builds(
    Source, id=labels, title=locals_, publisher=locals_, author=locals_, date=dates, url=words, archive=words,
    accessed=dates, language=st.sampled_from([None, "fr"]), reliability=st.sampled_from([None, "A"]), note=locals_,
)  # fmt: skip


@st.composite
def datasets(draw):
    documents = draw(st.lists(sources, min_size=1, max_size=3, unique_by=lambda source: source.id))
    citations = lists_of(
        st.builds(Citation, source=st.sampled_from(documents), quote=locals_, page=words, at=words)
        | st.builds(Citation, source=st.sampled_from(documents))
    )
    known = draw(st.lists(labels, min_size=2, max_size=3, unique=True))
    former = st.builds(FormerName, name=told_locally, period=periods, citations=citations)
    aliases = lists_of(texts | st.builds(Alias, name=texts, citations=citations.filter(bool)))
    angles = st.floats(-90, 90).map(lambda angle: round(angle, 6))
    places = st.none() | st.builds(Place, name=told_locally, at=st.none() | st.tuples(angles, angles))
    actors = [
        Actor(
            label=label, id=f"a{number}", kind=draw(words), labels=draw(locals_), names=draw(locals_),
            aliases=draw(aliases), tags=draw(lists_of(texts)),
            former=draw(lists_of(former)), distinct_from=draw(lists_of(labels)), life=draw(periods),
            country=draw(words), ids=tuple(draw(st.dictionaries(texts, texts, max_size=2)).items()),
            note=draw(locals_), citations=draw(citations), declared=draw(st.booleans()),
        )
        for number, label in enumerate(known)
    ]  # fmt: skip
    types = packaged_types()
    grades = st.sampled_from([UNGRADED, *map(Confidence.parse, GRADES)])
    relation = st.builds(
        Relation, id=st.just(""), type=st.sampled_from(list(types.values())), subject=st.sampled_from(known),
        object=st.sampled_from(known), mutual=st.booleans(), period=periods, role=locals_,
        support=lists_of(st.sampled_from(SUPPORT)), confidence=grades,
        status=st.sampled_from([Status.ACCEPTED, Status.CONTESTED]), disputed_by=citations, note=locals_,
        place=places, tags=lists_of(texts),
        citations=citations, event=st.none() | labels,
    )  # fmt: skip
    ties = draw(st.lists(relation, max_size=3))
    side = st.builds(
        Side, name=told_locally, members=st.lists(st.sampled_from(known), min_size=1, unique=True).map(tuple),
        colour=st.sampled_from([None, "#0072B2"]), note=locals_, period=periods, citations=citations,
    )  # fmt: skip
    return actorgraph.Dataset(
        actors={actor.label: actor for actor in actors},
        relations=tuple(_numbered(tie, f"t{number}") for number, tie in enumerate(ties)),
        types=types,
        sources={source.id: source for source in documents},
        sides=draw(lists_of(side)),
    )


def _numbered(tie, identifier):
    object.__setattr__(tie, "id", identifier)
    return tie


def told(value):
    """What a value is in plain words: of texts, dates and documents all that they say."""
    if isinstance(value, LocalText):
        return dict(value.versions)
    if isinstance(value, Citation):
        place = {"quote": told(value.quote), "page": value.page, "at": value.at}
        return {"id": value.source.id, **{name: said for name, said in place.items() if said is not None}}
    if isinstance(value, FormerName | Alias):
        period = bounds(value.period) if isinstance(value, FormerName) else {}
        return {"name": told(value.name), **period, **sourced(value)}
    if isinstance(value, Place):
        return {"name": told(value.name), **({} if value.at is None else {"at": list(value.at)})}
    if isinstance(value, tuple):
        return [told(each) for each in value]
    return value if value is None or isinstance(value, bool) else str(value)


def sourced(name):
    return {"sources": told(name.citations)} if name.citations else {}


def bounds(period):
    return {name: date.written for name, date in (("since", period.since), ("until", period.until)) if date}


def of_tie(tie):
    return {
        "from": tie.subject, "type": tie.type.name, "to": tie.object,
        "direction": "mutual" if tie.mutual else "one-way", "since": None, "until": None, **bounds(tie.period),
        "role": told(tie.role), "support": list(tie.support), "confidence": tie.confidence.written or None,
        "status": str(tie.status), "disputed_by": told(tie.disputed_by), "sources": told(tie.citations),
        "id": tie.id, "event": tie.event, "note": told(tie.note), "place": told(tie.place),
        "tags": list(tie.tags),
    }  # fmt: skip


def of_actor(actor):
    return {
        "actor": actor.label, "id": actor.id, "kind": actor.kind, "since": None, "until": None, **bounds(actor.life),
        "names": told(actor.names), "aliases": told(actor.aliases), "labels": told(actor.labels),
        "tags": list(actor.tags), "former": told(actor.former),
        "distinct_from": list(actor.distinct_from), "country": actor.country, "ids": dict(actor.ids),
        "note": told(actor.note), "sources": told(actor.citations), "declared": actor.declared,
    }  # fmt: skip


def of_source(source):
    return {
        "id": source.id, "title": told(source.title), "publisher": told(source.publisher),
        "author": told(source.author), "date": source.date and source.date.written, "url": source.url,
        "archive": source.archive, "accessed": source.accessed and source.accessed.written,
        "language": source.language, "reliability": source.reliability, "note": told(source.note),
    }  # fmt: skip


def of_side(side):
    return {
        "name": told(side.name), "members": list(side.members), "since": None, "until": None, **bounds(side.period),
        "colour": side.colour, "note": told(side.note), "sources": told(side.citations),
    }  # fmt: skip


LOCAL = {"label", "labels", "verb", "inverse", "name", "role", "note", "names", "title", "publisher", "author"}
CITED = {"sources", "disputed_by"}
SEVERAL = {"members", "support", "tags", "aliases", "distinct_from", "former", *CITED}
AS_THEY_ARE = {"from", "to", "actor", "id", "event", "type", "direction"}


def by_language(said):
    return {"": said} if isinstance(said, str) else said


def from_json(name, value):
    if name in LOCAL:
        return by_language(value)
    if name in CITED:
        places = ({"id": place} if isinstance(place, str) else place for place in value)
        return [{**p, **({"quote": by_language(p["quote"])} if "quote" in p else {})} for p in places]
    if name == "former":
        return [{**with_sources(each), "name": by_language(each["name"])} for each in value]
    if name == "aliases":
        return [each if isinstance(each, str) else with_sources(each) for each in value]
    if name == "place" and value is not None:
        place = value if isinstance(value, dict) else {"name": value}
        return {**place, "name": by_language(place["name"])}
    return value


def with_sources(entry):
    return {**entry, "sources": from_json("sources", entry["sources"])} if "sources" in entry else entry


def unescaped(text):
    return re.sub(r"(?:\\u[0-9a-f]{4}|\\[tr])+", lambda match: json.loads(f'"{match[0]}"'), text)


def from_cell(name, cell):
    if name == "declared":
        return cell == "True"
    plain = cell[1:] if re.match(r"''*([=+\-@]|\\[tr])", cell) else cell
    if name in AS_THEY_ARE:
        return plain or None
    if not cell:
        return {"ids": {}}.get(name, [] if name in SEVERAL else None)
    if plain.startswith(("{", "[", '"')):
        return from_json(name, json.loads(plain))
    return from_json(name, [*map(unescaped, plain.split("; "))] if name in SEVERAL else unescaped(plain))


def test_types_are_rebuilt_from_json_and_from_csv(dataset_from):
    dataset = dataset_from(
        """
        relation_types:
          front: {family: cooperation, label: {en: front, fr: façade}, verb: '=fronts for', dash: [1, 12], symbol: ;}
          kinship: {family: diplomacy, direction: mutual, sign: +1, colour: "#aabbcc", ending: yes, dash: []}
          hostility: {sign: 0}
        fronts: [A -> B]
        """
    )
    answer = actorgraph.listing(dataset, "types")
    rows = json.loads(present(answer, "json"))["rows"]
    cells = list(csv.DictReader(io.StringIO(present(answer, "csv"), newline="")))
    plain = ("lasting", "ending", "sign", "colour", "symbol", "family", "direction")
    for kind, row, cell in zip(dataset.types.values(), rows, cells, strict=True):
        assert (row["type"], row["section"], tuple(row["dash"])) == (kind.name, kind.plural, kind.dash)
        assert (cell["type"], cell["section"], tuple(json.loads(cell["dash"]))) == (kind.name, kind.plural, kind.dash)
        assert [row[name] for name in plain] == [getattr(kind, name) for name in plain]
        assert [from_cell(name, cell[name]) for name in plain] == [str(getattr(kind, name)) for name in plain]
        for name in ("label", "verb", "inverse"):
            text = getattr(kind, name)
            assert by_language(row[name]) == from_cell(name, cell[name]) == (text and dict(text.versions))


@settings(max_examples=20, deadline=None)
@given(dataset=datasets())
def test_everything_recorded_is_rebuilt_from_json_and_from_csv(dataset):
    for what, recorded in (
        ("relations", [*map(of_tie, dataset.relations)]),
        ("actors", [*map(of_actor, dataset.actors.values())]),
        ("sources", [*map(of_source, dataset.sources.values())]),
        ("sides", [*map(of_side, dataset.sides)]),
    ):
        answer = actorgraph.listing(dataset, what)
        rows = json.loads(present(answer, "json"))["rows"]
        cells = csv.DictReader(io.StringIO(present(answer, "csv"), newline=""))
        for read, found in ((from_json, rows), (from_cell, cells)):
            rebuilt = zip(recorded, found, strict=True)
            assert [{name: read(name, row[name]) for name in entry} for entry, row in rebuilt] == recorded
