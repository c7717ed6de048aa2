"""The sections of ties: the long form, the short form, and what is still a name in both."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain, combinations, product
from typing import TYPE_CHECKING, Any

from actorgraph.loading.claims import claims_from, names_in
from actorgraph.loading.fields import Field, Fields, Value, read_name, read_text, report_shape
from actorgraph.loading.mistakes import tie_meant
from actorgraph.loading.nodes import Mapping, Scalar, Sequence
from actorgraph.loading.parties import PARTIES, check_mediators, check_parties, pairs_across, parties_of
from actorgraph.loading.series import TABLE
from actorgraph.loading.spells import settle_spells, spells_value
from actorgraph.loading.values import NAME_NODES, VALUES, keys_of, period_from, period_on
from actorgraph.message import Message
from actorgraph.model.claim import CLAIMS
from actorgraph.model.dates import PartialDate
from actorgraph.model.forms import DATE
from actorgraph.model.relation import Relation, Status
from actorgraph.model.relation_type import Direction, Family
from actorgraph.model.series import SERIES
from actorgraph.model.source import CITATIONS
from actorgraph.model.spell import SPELLS

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from actorgraph.loading.nodes import Document, Node
    from actorgraph.loading.sources import SourceBook
    from actorgraph.model.forms import Form
    from actorgraph.model.period import Period
    from actorgraph.model.relation_type import RelationType
    from actorgraph.problems import Location

_ARROW = re.compile(r"(<[-=]++>?|(?<![-=])[-=]++>|[↔→←])")
"""An arrow; where a run of dashes has no head it is looked at once, not once from each dash."""
_FORWARD, _BOTH_WAYS, _BACKWARD = ("->", "→"), ("<->", "↔"), ("<-", "←")
_ID = re.compile(r"\w[\w./+-]{0,199}")
PAIR_LIMIT = 2_000
"""One entry makes at most so many ties: a few lists must not become a million."""

_ENDS = frozenset(("from", "to", "into", "between", "parties"))


@dataclass(slots=True)
class Statement:
    """One entry of a section: the names of the actors are not looked up yet.

    Attributes:
        document: The file it stands in.
        origin: Where it stands.
        is_short: Whether it is written in the short form.
        type: The kind of tie.
        pairs: The scalars that name subject and object of each tie it makes.
        mutual: Whether its ties run both ways.
        values: Everything else, ready for :class:`~actorgraph.model.relation.Relation`.
        id: The id the author gave it.
        parties: The scalars that name who sat on which side of one table; nobody if it was none.
        mediators: The scalars that name who mediated.
    """

    document: Document
    origin: Location
    is_short: bool
    type: RelationType
    pairs: list[tuple[Scalar, Scalar]]
    mutual: bool
    values: dict[str, Any]
    id: str | None = None
    parties: list[tuple[Scalar, ...]] = field(default_factory=list)
    mediators: tuple[Scalar, ...] = ()

    def names(self) -> Iterator[Scalar]:
        """Yield the names of actors in it, each as often as it is used."""
        yield from chain.from_iterable(self.pairs)
        yield from self.mediators
        yield from names_in(self.values)


def relation_fields(sources: SourceBook) -> Fields:
    """Return the keys of a relation, citing from a list of sources."""
    values: dict[Form[Any], Value] = {
        CITATIONS: sources.citations,
        CLAIMS: claims_from(sources),
        SPELLS: spells_value(sources),
        SERIES: TABLE,
    }
    since, until, *facts = keys_of(Relation, values)
    return Fields(
        Message.of("a relation"),
        Field("from", NAME_NODES, "The subject: who pledges, supports, leads, attacks; before a merger or split."),
        Field("to", NAME_NODES, "The object."),
        Field("into", NAME_NODES, "What came of a merger, split or succession."),
        Field("between", NAME_NODES, "The actors of a mutual tie, two or more; each pair is a tie."),
        Field("parties", PARTIES, "The parties to a mutual tie, each an actor or a list: ties run across them only."),
        Field("mediators", NAME_NODES, "Who mediated: each has a tie of mediation to every actor of the parties."),
        Field("id", Value(_read_id, {"type": "string"}), "An id of your own, if other files link to the tie."),
        since,
        until,
        Field("date", VALUES[DATE], "The date of an event, instead of since and until."),
        *facts,
    )


def read_statements(document: Document, node: Node, kind: RelationType, fields: Fields) -> Iterator[Statement]:
    """Yield the entries of one section; report those that cannot be read."""
    if type(node) is Scalar and node.is_null:
        return
    if type(node) is not Sequence:
        report_shape(document, node, "'{section}' is a list: start each tie with '- '", section=kind.plural)
        return
    for item in node.handed_over():
        if (statement := _read(document, item, kind, fields)) is not None:
            yield statement


def _read(document: Document, item: Node, kind: RelationType, fields: Fields) -> Statement | None:
    if type(item) is Scalar:
        return _read_short(document, item, kind)
    if type(item) is Mapping:
        return _read_long(document, item, kind, fields)
    report_shape(document, item, "{a_tie} is a mapping or a text such as 'A -> B'", a_tie=_a(kind))
    return None


def _read_short(document: Document, node: Scalar, kind: RelationType) -> Statement | None:
    text = node.text.strip()
    parts = [part.strip() for part in _ARROW.split(text, maxsplit=2)]
    names = [Scalar(name, node.line, node.column, plain=False) for name in parts[::2]]
    if len(parts) != 3 or not all(name.text for name in names):
        _report_no_arrow(document, node, kind, len(parts))
        return None
    arrow = parts[1]
    names[1].column += len(text) - len(parts[2]) + (0 if node.plain else 1)
    if any(read_name(document, name) is None for name in names):
        return None
    if arrow in _BACKWARD:
        told = "write the arrow the other way round: '{subject} -> {object}'"
        document.report("AG107", node, told, subject=parts[2], object=parts[0])
        return None
    if arrow not in _FORWARD + _BOTH_WAYS:
        document.report("AG107", node, "'{arrow}' is no arrow: write '->', or '<->' where it is mutual", arrow=arrow)
        return None
    mutual = _settle_direction(document, node, kind, both_ways=arrow in _BOTH_WAYS)
    pairs = [(names[0], names[1])]
    return None if mutual is None else Statement(document, document.place(node), True, kind, pairs, mutual, {})


def _report_no_arrow(document: Document, node: Scalar, kind: RelationType, parts: int) -> None:
    arrow = "<->" if kind.direction is Direction.MUTUAL else "->"
    if node.is_null:
        document.report("AG115", node, "the entry is empty")
    elif parts > 3:
        document.report("AG107", node, "one tie has one arrow: write a chain as several entries")
    elif meant := tie_meant(node.text.strip(), arrow):
        document.report("AG107", node, "'{text}' is no tie: write '{meant}'", text=node.text, meant=meant)
    else:
        told = "'{text}' is no tie: write 'A {arrow} B', or a mapping"
        document.report("AG107", node, told, text=node.text, arrow=arrow)


def _read_long(document: Document, node: Mapping, kind: RelationType, fields: Fields) -> Statement | None:
    values = fields.read(document, node)
    if values is None:
        return None
    written = node.keys & _ENDS
    mutual = _check_ends(document, node, kind, written)
    _check_counts(document, node, written)
    if "spells" in values:
        settle_spells(document, node, values, happens=_a(kind) if kind.lasting else None)
    period = _read_period(document, node, kind, values)
    if mutual is None:
        return None
    ends = {end: values.pop(end) for end in written if end in values}
    mediators = values.pop("mediators", ())
    if "mediators" in node.keys:
        check_mediators(document, node, kind, mutual=mutual)
    parties = parties_of(ends) if mediators or "parties" in ends else []
    pairs = _pairs(document, node, ends, len(mediators))
    if not pairs:
        parties, mediators = [], ()
    given = values.pop("id", None)
    values["period"] = period
    if "disputed_by" in values:
        values.setdefault("status", Status.CONTESTED)
    return Statement(document, document.place(node), False, kind, pairs, mutual, values, given, parties, mediators)


def _pairs(document: Document, node: Mapping, ends: dict[str, Any], mediators: int) -> list[tuple[Scalar, Scalar]]:
    """Return the pairs of names that lists make, unless they are so many that nobody can mean them."""
    parties = ends.get("parties", ())
    between, befores = ends.get("between", ()), ends.get("from", ())
    afters = ends.get("to", ()) or ends.get("into", ())
    count = len(between) * (len(between) - 1) // 2 + len(befores) * len(afters) + pairs_across(parties)
    count += mediators * sum(map(len, (between, befores, afters, *parties)))
    if count > PAIR_LIMIT:
        told = "the lists make {n:,} ties; the limit is {limit:,}"
        document.report("AG107", node, told, n=count, limit=PAIR_LIMIT)
        return []
    if parties:
        return [pair for one, other in combinations(parties, 2) for pair in product(one, other)]
    return list(combinations(between, 2)) if between else list(product(befores, afters))


def _check_ends(document: Document, node: Mapping, kind: RelationType, ends: Set[str]) -> bool | None:
    """Return whether the tie runs both ways, or None after reporting why nobody can tell."""
    if "into" in ends and kind.family is not Family.SUCCESSION:
        key = next(key for key, _ in node.entries if key.text == "into")
        document.report("AG101", key, "{a_tie} has no key 'into'; did you mean 'to'?", a_tie=_a(kind))
        return None
    if "into" in ends and "to" in ends:
        document.report("AG108", node, "'to' and 'into' say the same: keep one")
        return None
    ends = {"to" if end == "into" else end for end in ends}
    if "between" in ends and len(ends) > 1:
        document.report("AG108", node, "'between' excludes 'from' and 'to'")
        return None
    if "parties" in ends and len(ends) > 1:
        document.report("AG108", node, "'parties' excludes 'between', 'from' and 'to'")
        return None
    if len(ends) < 2 and ends.isdisjoint(("between", "parties")):
        told = "{a_tie} needs 'from' and 'to'"
        if kind.family is Family.SUCCESSION:
            told = "{a_tie} needs 'from' and 'into'"
        elif kind.direction is Direction.MUTUAL:
            told = "{a_tie} needs 'between: [A, B]'"
        document.report("AG104", node, told, a_tie=_a(kind))
        return None
    return _settle_direction(document, node, kind, both_ways=not ends.isdisjoint(("between", "parties")))


def _check_counts(document: Document, node: Mapping, ends: Set[str]) -> None:
    """Report a list of actors that is too short to make a tie; what is wrong with one of them is told elsewhere."""
    for name in ends:
        child = node.get(name)
        if type(child) is Sequence and not child.items:
            document.report("AG115", child, "'{key}' names nobody", key=name)
        elif name == "between" and (type(child) is Scalar or (type(child) is Sequence and len(child.items) == 1)):
            document.report("AG107", node, "'between' needs at least two actors: [A, B]")
        elif name == "parties" and child is not None:
            check_parties(document, child)


def _settle_direction(document: Document, node: Node, kind: RelationType, *, both_ways: bool) -> bool | None:
    if kind.direction is Direction.ONE_WAY and both_ways:
        document.report("AG107", node, "{a_tie} runs one way: write 'from' and 'to', or 'A -> B'", a_tie=_a(kind))
        return None
    if kind.direction is Direction.MUTUAL and not both_ways:
        document.report("AG311", node, "{a_tie} is mutual: write 'between: [A, B]', or 'A <-> B'", a_tie=_a(kind))
    return both_ways or kind.direction is Direction.MUTUAL


def _read_period(document: Document, node: Mapping, kind: RelationType, values: dict[str, Any]) -> Period:
    since, until, date = values.pop("since", None), values.pop("until", None), values.pop("date", None)
    if kind.lasting and "until" in node.keys:
        document.report("AG108", node, "{a_tie} happens on a date and has no 'until'", a_tie=_a(kind))
    elif "date" in node.keys and node.keys & {"since", "until"}:
        document.report("AG108", node, "'date' excludes 'since' and 'until'")
    if kind.lasting:
        return period_from(date or since)
    if date is not None:
        return period_on(date)
    if until is not None and until.is_unknown and since is not None:
        until = PartialDate.unknown(earliest=since.earliest)
    return period_from(since, until)


def _a(kind: RelationType) -> Message:
    return Message.of("an {type}" if kind.name[0] in "aeiou" else "a {type}", type=kind.name)


def _read_id(document: Document, node: Node) -> str | None:
    text = read_text(document, node)
    if text is None or _ID.fullmatch(text):
        return text
    document.report("AG114", node, "'{text}' cannot be an id: use letters, digits and . _ - / +", text=text)
    return None
