"""The trees of all files, joined into one dataset."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from actorgraph.loading.actors import actor_fields, read_actors
from actorgraph.loading.fields import report_shape
from actorgraph.loading.header import Header
from actorgraph.loading.nodes import Mapping, Scalar
from actorgraph.loading.numbering import numbered
from actorgraph.loading.relations import read_statements, relation_fields
from actorgraph.loading.sources import SUGGESTIONS_LIMIT, SourceBook
from actorgraph.loading.vocabulary import SECTIONS, packaged_types, read_types
from actorgraph.model.actor import Actor
from actorgraph.model.dataset import FIRST_DAY, Dataset, last_day
from actorgraph.model.dates import PartialDate
from actorgraph.model.names import name_key, slug
from actorgraph.model.period import Period
from actorgraph.model.relation import Relation
from actorgraph.model.suggestions import hint
from actorgraph.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.loading.nodes import Document, Node
    from actorgraph.loading.relations import Statement

D = TypeVar("D", bound=Dataset)


def assemble(documents: Sequence[Document], of: type[D]) -> D | None:
    """Return the dataset that files make together; None if a problem in them leaves no dataset.

    Args:
        documents: The files.
        of: The class of the dataset.
    """
    header, sources, types, cast = Header(), SourceBook(), packaged_types(), Cast()
    for document, node in _sections(documents, "dataset"):
        header.read_section(document, node)
    for document, node in _sections(documents, "relation_types"):
        read_types(document, node, types)
    for document, node in _sections(documents, "sources"):
        sources.read_section(document, node)
    fields = actor_fields(sources)
    for document, node in _sections(documents, "actors"):
        for label, values in read_actors(document, node, fields):
            cast.declare(document, label, values)
    statements = list(_statements(documents, types, relation_fields(sources)))
    relations = _Relations(cast)
    for statement in statements:
        relations.add(statement)
    made = relations.finish()
    counts = {"actors": len(cast), "relations": len(made), "sources": len(sources.by_id)}
    header.check_counts(counts)
    if any(p.severity is Severity.ERROR for document in documents for p in document.problems):
        return None
    day = last_day(header.values.get("as_of"), sources.by_id.values(), made) or FIRST_DAY
    return of(
        actors={label: _ended_actor(actor, day) for label, actor in cast.actors().items()},
        relations=tuple(_ended_relation(relation, day) for relation in made),
        sources=dict(sorted(sources.by_id.items())),
        types=types,
        **header.values,
    )


def _sections(documents: Sequence[Document], name: str) -> Iterator[tuple[Document, Node]]:
    for document in documents:
        if type(document.root) is Mapping and (node := document.root.get(name)) is not None:
            if type(node) is Scalar and node.is_null:
                continue
            yield document, node


def _statements(documents: Sequence[Document], types: dict[str, Any], fields: Any) -> Iterator[Statement]:
    by_section = {kind.plural: kind for kind in types.values()}
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
            elif key.text not in SECTIONS:
                sections = [*SECTIONS, *by_section]
                advice = hint(key.text, sections) or f"; the sections are {', '.join(sections)}"
                document.report("AG101", key, f"there is no section '{key.text}'{advice}")


class Cast:
    """The actors that are declared, and those that relations bring in."""

    def __init__(self) -> None:
        self._values: dict[str, dict[str, Any]] = {}
        self._labels_of: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._resolved: dict[str, str] = {}
        self._undeclared = 0

    def __len__(self) -> int:
        return len(self._values)

    def declare(self, document: Document, label: Scalar, values: dict[str, Any]) -> None:
        """Add an actor from an `actors:` section."""
        if label.text in self._values:
            document.report("AG109", label, f"the actor '{label.text}' is declared twice")
            return
        period = Period(values.pop("since", None), values.pop("until", None))
        self._add(label.text, {**values, "life": period, "origin": document.place(label)})

    def label_of(self, document: Document, name: Scalar) -> str | None:
        """Return the label of the actor that a relation names; an unknown one joins the cast with a warning."""
        known = self._resolved.get(name.text)
        if known is not None:
            return known
        labels = (name.text,) if name.text in self._values else tuple(self._labels_of.get(name_key(name.text), ()))
        if len(labels) > 1:
            actors = " and ".join(f"'{label}'" for label in sorted(labels))
            document.report("AG110", name, f"'{name.text}' could be {actors}: write the label of the one you mean")
            return None
        if not labels:
            self._add_undeclared(document, name)
            labels = (name.text,)
        self._resolved[name.text] = labels[0]
        return labels[0]

    def actors(self) -> dict[str, Actor]:
        """Return every actor by its label, sorted."""
        ids = self.ids()
        return {label: Actor(label=label, id=ids[label], **self._values[label]) for label in sorted(self._values)}

    def ids(self) -> dict[str, str]:
        """Return the id of every actor by its label; where two would be the same, the later label gets a number."""
        taken: dict[str, str] = {}
        numbers: dict[str, int] = {}
        for label in sorted(self._values):
            base = wanted = slug(label)
            while wanted in taken:
                numbers[base] = numbers.get(base, 1) + 1
                wanted = f"{base}-{numbers[base]}"
            taken[wanted] = label
        return {label: identifier for identifier, label in taken.items()}

    def _add(self, label: str, values: dict[str, Any]) -> None:
        self._values[label] = values
        self._labels_of[name_key(label)][label] = None
        names = values.get("names")
        others = [text for _, text in names.versions] if names else []
        others += values.get("aliases", ())
        others += [text for former in values.get("former", ()) for _, text in former.name.versions]
        for name in others:
            self._labels_of[name_key(name)][label] = None

    def _add_undeclared(self, document: Document, name: Scalar) -> None:
        self._undeclared += 1
        advice = ""
        if self._undeclared <= SUGGESTIONS_LIMIT:
            declared = (label for label, values in self._values.items() if values.get("declared", True))
            advice = hint(name.text, declared)
        document.report("AG301", name, f"the actor '{name.text}' is not declared{advice}")
        self._add(name.text, {"declared": False, "origin": document.place(name)})


class _Relations:
    """The ties that statements make, each with an id that does not depend on where it stands."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.found: list[tuple[Statement, list[tuple[str, str]]]] = []

    def add(self, statement: Statement) -> None:
        labels = []
        for subject, object_ in statement.pairs:
            pair = self.cast.label_of(statement.document, subject), self.cast.label_of(statement.document, object_)
            if pair[0] is not None and pair[1] is not None:
                labels.append((pair[0], pair[1]))
        self.found.append((statement, labels))

    def finish(self) -> tuple[Relation, ...]:
        slugs = self.cast.ids()
        given: dict[str, Relation] = {}
        same: defaultdict[str, list[Relation]] = defaultdict(list)
        for statement, pairs in self.found:
            event = _event_id(statement, pairs, slugs) if len(pairs) > 1 else None
            for subject, object_ in pairs:
                ends = (slugs[subject], slugs[object_])
                relation = _relation(statement, subject, object_, ends, event, alone=len(pairs) == 1)
                if statement.id is None:
                    same[relation.id].append(relation)
                elif relation.id in given:
                    statement.document.report("AG109", statement.node, f"the id '{statement.id}' is given twice")
                else:
                    given[relation.id] = relation
        made = [*given.values(), *numbered(same, set(given))]
        return tuple(sorted(made, key=lambda relation: relation.id))


def _relation(
    statement: Statement, subject: str, object_: str, ends: tuple[str, str], event: str | None, *, alone: bool
) -> Relation:
    since = statement.values["period"].since if statement.values else None
    if statement.id is None:
        named = sorted(ends) if statement.mutual else list(ends)
        identifier = "/".join([_id_part(statement.type.name), *named, *([since.written] if since else [])])
    else:
        identifier = statement.id if alone else "/".join([statement.id, *ends])
    return Relation(
        id=identifier,
        type=statement.type,
        subject=subject,
        object=object_,
        mutual=statement.mutual,
        event=event,
        origin=statement.document.place(statement.node),
        **statement.values,
    )


def _event_id(statement: Statement, pairs: list[tuple[str, str]], slugs: dict[str, str]) -> str:
    if statement.id is not None:
        return statement.id
    befores = sorted({slugs[subject] for subject, _ in pairs})
    afters = sorted({slugs[object_] for _, object_ in pairs})
    sides = [sorted({*befores, *afters})] if statement.mutual else [befores, afters]
    since = statement.values["period"].since
    parts = [_id_part(statement.type.name), *("+".join(side) for side in sides)]
    return "/".join([*parts, *([since.written] if since else [])])


def _id_part(name: str) -> str:
    return name.replace(" ", "-")


def _ended_actor(actor: Actor, day: int) -> Actor:
    return replace(actor, life=_bounded(actor.life, day)) if _ends_unknown(actor.life) else actor


def _ended_relation(relation: Relation, day: int) -> Relation:
    return replace(relation, period=_bounded(relation.period, day)) if _ends_unknown(relation.period) else relation


def _ends_unknown(period: Period) -> bool:
    return period.until is not None and period.until.is_unknown


def _bounded(period: Period, day: int) -> Period:
    """Bound an unknown end: what nobody can date had ended by the day up to which the authors looked."""
    earliest = period.since.earliest if period.since else None
    return Period(period.since, PartialDate.unknown(earliest, max(day - 1, earliest or 1)))
