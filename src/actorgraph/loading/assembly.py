"""The trees of all files, joined into one dataset."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from actorgraph.loading.actors import actor_fields, read_actors
from actorgraph.loading.cast import Cast
from actorgraph.loading.claims import resolve
from actorgraph.loading.entries import Entry
from actorgraph.loading.events import Calendar, read_events
from actorgraph.loading.fields import report_shape
from actorgraph.loading.header import Header
from actorgraph.loading.mistakes import SECTIONS_MEANT, entry_meant
from actorgraph.loading.nodes import Mapping, Scalar
from actorgraph.loading.numbering import numbered
from actorgraph.loading.packaged import DEFAULT, packaged_types, vocabulary_of, yielding
from actorgraph.loading.parties import MEDIATION, gathering_of
from actorgraph.loading.positions import read_positions
from actorgraph.loading.relations import read_statements, relation_fields
from actorgraph.loading.sides import read_sides
from actorgraph.loading.sources import SourceBook
from actorgraph.loading.story import read_story
from actorgraph.loading.vocabulary import SECTIONS, name_families, read_types, sections_of
from actorgraph.message import Message
from actorgraph.model.dataset import Dataset
from actorgraph.model.dates import PartialDate
from actorgraph.model.other_names import FormerName
from actorgraph.model.period import Period
from actorgraph.model.relation import Relation
from actorgraph.model.side import Side
from actorgraph.model.spell import Spell
from actorgraph.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.loading.nodes import Document, Node
    from actorgraph.loading.relations import Statement
    from actorgraph.model.actor import Actor
    from actorgraph.model.relation_type import RelationType

D = TypeVar("D", bound=Dataset)
T = TypeVar("T", Relation, Side, Spell, FormerName)

_SECTIONS_TOLD = 60
"""A message has no room for more names of sections."""


def assemble(documents: Sequence[Document], of: type[D]) -> D | None:
    """Return the dataset that files make together; None if a problem in them leaves no dataset.

    Args:
        documents: The files.
        of: The class of the dataset.
    """
    header, sources, cast = Header(), SourceBook(), Cast()
    for document, node in _sections(documents, "dataset"):
        header.read_section(document, node)
    chosen = packaged_types(header.vocabularies)
    types, refused = dict(chosen), set[str]()
    sections = sections_of(types)
    for document, node in _sections(documents, "relation_types"):
        refused |= read_types(document, node, types, sections, yielding())
    name_families(types)
    for document, node in _sections(documents, "sources"):
        sources.read_section(document, node)
    calendar = Calendar(_sections(documents, "events"))
    for document in documents:
        document.calendar = calendar
    events = read_events(_sections(documents, "events"), sources)
    _declare_actors(documents, sources, header, cast)
    statements = list(_statements(documents, types, relation_fields(sources), refused, header.vocabularies))
    statements = [statement for statement in statements if not _is_misread(statement, cast)]
    made = _ties_of(statements, cast, types[MEDIATION])
    header.find_focus(cast)
    sides = list(read_sides(_sections(documents, "sides"), sources, cast))
    positions = read_positions(_sections(documents, "positions"), cast)
    ids = {tie.id for tie in made}
    story = read_story(_sections(documents, "story"), sources, cast, ties=ids, events=events)
    counts = {"actors": len(cast), "relations": len(made), "sources": len(sources.by_id)}
    header.check_counts(counts)
    if any(p.severity is Severity.ERROR for document in documents for p in document.problems):
        return None
    as_of = header.values.get("as_of")
    looked = as_of.latest if as_of else None
    return of(
        actors={label: _ended_actor(actor, looked) for label, actor in cast.actors().items()},
        relations=tuple(_ended_tie(relation, looked) for relation in made),
        sources=dict(sorted(sources.by_id.items())),
        types=_in_order_of_names(types, chosen),
        sides=tuple(_ended(side, looked) for side in sides),
        positions=positions,
        story=story,
        events=events,
        **header.values,
    )


def _declare_actors(documents: Sequence[Document], sources: SourceBook, header: Header, cast: Cast) -> None:
    fields = actor_fields(sources)
    for document, node in _sections(documents, "actors"):
        for label, values in read_actors(document, node, fields):
            if (kind := values.get("kind")) in header.kinds:
                values["kind"] = header.kinds[kind]
            cast.declare(document, label, values)


def _sections(documents: Sequence[Document], name: str) -> Iterator[tuple[Document, Node]]:
    for document in documents:
        for parent in _parents(document, name):
            node = parent.get(name) if type(parent) is Mapping else None
            if node is not None and not (type(node) is Scalar and node.is_null):
                yield document, node


def _parents(document: Document, name: str) -> Iterator[Node | None]:
    """Yield what a section can stand in: the file, and for some the header of the file too."""
    yield document.root
    if type(document.root) is Mapping and name in ("sides", "positions", "story"):
        yield document.root.get("dataset")


def _statements(
    documents: Sequence[Document], types: dict[str, Any], fields: Any, refused: set[str], chosen: tuple[str, ...]
) -> Iterator[Statement]:
    by_section = {kind.plural: kind for kind in types.values()}
    sections = (*SECTIONS, *by_section)
    for document in documents:
        if document.root is None or (type(document.root) is Scalar and document.root.is_null):
            continue
        if type(document.root) is not Mapping:
            report_shape(document, document.root, "a file is a mapping of sections such as 'actors:' or 'hostilities:'")
            continue
        for key, node in document.root.entries:
            kind = by_section.get(key.text)
            if kind is not None:
                yield from read_statements(document, node, kind, fields)
            elif key.text not in SECTIONS and key.text not in refused:
                advice = _section_meant(document, key.text, sections, chosen)
                document.report("AG101", key, "there is no section '{key}'{advice}", key=key.text, advice=advice)


def _section_meant(document: Document, key: str, sections: tuple[str, ...], chosen: tuple[str, ...]) -> str:
    if (vocabulary := vocabulary_of(key)) is not None:
        told = "; it belongs to the vocabulary '{name}': write 'dataset: {{vocabulary: [{names}]}}'"
        return Message.of(told, name=vocabulary, names=", ".join((*(chosen or (DEFAULT,)), vocabulary)))
    meant = SECTIONS_MEANT.get(key.casefold())
    if meant in sections:
        return Message.of("; did you mean '{word}'?", word=meant)
    advice = document.adviser.hint(key, sections)
    return advice or Message.of("; the sections are {names}", names=sections[:_SECTIONS_TOLD])


def _is_misread(statement: Statement, cast: Cast) -> bool:
    """Report a short form whose ends are no actors as they stand, but several, or one with a date."""
    if not statement.is_short:
        return False
    [(subject, object_)] = statement.pairs
    if cast.knows(subject.text) and cast.knows(object_.text):
        return False
    meant = entry_meant(subject.text, object_.text, mutual=statement.mutual)
    if meant is None:
        return False
    told = "a short form has two names and an arrow, no more: write {entry}"
    statement.document.report("AG107", statement.origin, told, entry=meant)
    return True


def _ties_of(statements: Sequence[Statement], cast: Cast, mediation: RelationType) -> tuple[Relation, ...]:
    cast.introduce((statement.document, name) for statement in statements for name in statement.names())
    relations = _Relations(cast, mediation)
    for statement in statements:
        relations.add(statement)
    return relations.finish()


class _Relations:
    """The ties that statements make, each with an id that does not depend on where it stands."""

    def __init__(self, cast: Cast, mediation: RelationType) -> None:
        self.cast = cast
        self.mediation = mediation
        self.found: list[Entry] = []

    def add(self, statement: Statement) -> None:
        """Take the ties of a statement; which end of a mutual one is written first says nothing."""
        labels = []
        resolve(statement.document, statement.values, self.cast)
        for subject, object_ in statement.pairs:
            one, other = (self.cast.label_of(statement.document, end) for end in (subject, object_))
            if one is not None and other is not None:
                labels.append((other, one) if statement.mutual and other < one else (one, other))
        entry = Entry(statement, labels, gathering_of(statement, self.cast) if labels else None)
        if entry.gathering is not None:
            entry.mediate(self.mediation)
        self.found.append(entry)

    def finish(self) -> tuple[Relation, ...]:
        slugs = self.cast.ids
        given: dict[str, Relation] = {}
        same: defaultdict[str, list[Relation]] = defaultdict(list)
        for entry, event in zip(self.found, self._events(slugs), strict=True):
            statement = entry.statement
            for relation in entry.ties(slugs, event):
                if statement.id is None:
                    same[relation.id].append(relation)
                elif relation.id in given:
                    told = "the id '{id}' is given twice"
                    statement.document.report("AG109", statement.origin, told, id=statement.id)
                else:
                    given[relation.id] = relation
        made = [*given.values(), *numbered(same, set(given))]
        return tuple(sorted(made, key=lambda relation: relation.id))

    def _events(self, slugs: dict[str, str]) -> list[str | None]:
        """Return the id of each entry that makes several ties, also where another one has the same actors and date."""
        same: defaultdict[str, list[int]] = defaultdict(list)
        events: list[str | None] = [None] * len(self.found)
        for place, entry in enumerate(self.found):
            if len(entry.pairs) + len(entry.mediated) > 1:
                same[entry.event_id(slugs)].append(place)
        for event, places in same.items():
            ordered = sorted(places, key=lambda place: self.found[place].order(slugs)) if len(places) > 1 else places
            for number, place in enumerate(ordered, start=1):
                events[place] = event if number == 1 else f"{event}/{number}"
        return events


def _in_order_of_names(types: dict[str, RelationType], chosen: dict[str, RelationType]) -> dict[str, RelationType]:
    """Return the packaged types as they stand, and then those of the files by name, wherever they were written."""
    own = sorted(types.keys() - chosen.keys())
    return {name: types[name] for name in (*chosen, *own) if name in types}


def _ended_actor(actor: Actor, looked: int | None) -> Actor:
    if any(_ends_unknown(each.period) for each in actor.former):
        actor = replace(actor, former=tuple(_ended(each, looked) for each in actor.former))
    return replace(actor, life=_bounded(actor.life, looked)) if _ends_unknown(actor.life) else actor


def _ended(lasting: T, looked: int | None) -> T:
    return replace(lasting, period=_bounded(lasting.period, looked)) if _ends_unknown(lasting.period) else lasting


def _ended_tie(tie: Relation, looked: int | None) -> Relation:
    """Bound what nobody dates of a tie, and of each of its spells."""
    if not tie.spells:
        return _ended(tie, looked)
    return replace(tie, spells=tuple(_begun(_ended(spell, looked), looked) for spell in tie.spells))


def _begun(spell: Spell, looked: int | None) -> Spell:
    """Bound an unknown beginning likewise: what resumed, nobody knows when, had done so by that day, if it can have."""
    since = spell.period.since
    if looked is None or since is None or not since.is_unknown or (since.earliest or 1) > looked:
        return spell
    return replace(spell, period=Period(PartialDate.unknown(since.earliest, looked), spell.period.until))


def _ends_unknown(period: Period) -> bool:
    return period.until is not None and period.until.is_unknown


def _bounded(period: Period, looked: int | None) -> Period:
    """Bound an unknown end: what nobody can date was over on the day up to which the authors looked, if it can be.

    Nothing else bounds it: who names no such day may have heard of the end long after all dates in the record, and
    what began on that day or later says that they looked on.
    """
    earliest = period.since.earliest if period.since else None
    latest = None if looked is None or (earliest or 1) >= looked else looked - 1
    return Period(period.since, PartialDate.unknown(earliest, latest))
