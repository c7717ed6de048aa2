"""GEXF 1.3, as Gephi reads it: ties with the days on which they hold, places, colours.

An edge is there for as long as its tie can hold, each spell by itself; whether it surely does then, its attribute
``certainty`` says, which changes with time. Two ties between the same two actors are edges of two kinds, since Gephi
makes one of several of a kind (:mod:`~.kinds`). Mutual ties are undirected edges, which networkx does not read beside
directed ones: it reads GraphML and node-link JSON. Edges of the type ``mutual`` it would read, twice each; Gephi draws
an arrow on them, which nobody recorded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.exporters.networks.attributes import ACTOR, TIE, said_of
from actorgraph.exporters.networks.kinds import kinds_of
from actorgraph.exporters.xml import HEADER, element, within
from actorgraph.model.dates import iso
from actorgraph.model.period import Certainty
from actorgraph.model.span import merged, without

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actorgraph.exporters.extract import Extract
    from actorgraph.exporters.look import Look
    from actorgraph.exporters.networks.attributes import Attribute
    from actorgraph.model.actor import Actor
    from actorgraph.model.relation import Relation
    from actorgraph.model.span import Span
    from actorgraph.model.timing import Timing

_ROOT: Final[dict[str, object]] = {
    "xmlns": "http://gexf.net/1.3",
    "xmlns:viz": "http://gexf.net/1.3/viz",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
    "version": "1.3",
}
_TYPES: Final = {str: "string", int: "integer", float: "double", bool: "boolean"}
_CERTAINTY: Final = "certainty"


def gexf(extract: Extract) -> str:
    """Return what goes out as GEXF 1.3."""
    return "\n".join([HEADER, *within("gexf", _ROOT, [*_meta(extract), *_graph(extract)]), ""])


def _meta(extract: Extract) -> Iterator[str]:
    dataset = extract.dataset
    said = [str(text) for text in (dataset.title or "actorgraph", dataset.description) if text]
    said += [f"dataset {dataset.hash}", f"time {extract.selected.time}"]
    said += [f"recorded until {dataset.as_of_written}"] if dataset.as_of_written else []
    said += [f"licence {dataset.license}"] if dataset.license else []
    said += [f"authors {', '.join(dataset.authors)}"] if dataset.authors else []
    if extract.look is not None and not extract.look.written:
        said.append("colours are of sides found in the ties, which no source names")
    yield from within(
        "meta",
        {},
        [element("creator", {}, "actorgraph"), element("description", {}, "; ".join(said))],
    )


def _graph(extract: Extract) -> Iterator[str]:
    attributes: dict[str, object] = {
        "defaultedgetype": "mutual",  # or Gephi drops what is undirected, or directed; each edge says which it is
        "mode": "dynamic",
        "timeformat": "date",
        "timerepresentation": "interval",
    }
    kinds = kinds_of(extract.ties)
    lines = [
        *_declared("node", ACTOR, "static"),
        *_declared("edge", TIE, "static"),
        *within(
            "attributes",
            {"class": "edge", "mode": "dynamic"},
            [element("attribute", {"id": _CERTAINTY, "title": _CERTAINTY, "type": "string"})],
        ),
        *within("nodes", {}, (line for actor in extract.actors for line in _node(actor, extract))),
        *within("edges", {}, (line for tie in extract.ties for line in _edge(tie, kinds[tie.id], extract))),
    ]
    yield from within("graph", attributes, lines)


def _declared(what: str, table: Iterable[Attribute], mode: str) -> Iterator[str]:
    yield from within(
        "attributes",
        {"class": what, "mode": mode},
        (element("attribute", {"id": each.name, "title": each.name, "type": _TYPES[each.type]}) for each in table),
    )


def _node(actor: Actor, extract: Extract) -> Iterator[str]:
    timing = extract.dataset.lifetime_of(actor.label)
    lines = [
        *_values(ACTOR, actor, extract),
        *(_look(actor.label, extract.look) if extract.look else ()),
        *_spells(timing.days),
    ]
    yield from within("node", {"id": actor.id, "label": actor.label}, lines)


def _edge(tie: Relation, kind: str, extract: Extract) -> Iterator[str]:
    timing = extract.dataset.timing_of(tie)
    attributes: dict[str, object] = {
        "id": tie.id,
        "source": extract.id_of[tie.subject],
        "target": extract.id_of[tie.object],
        "type": "undirected" if tie.mutual else "directed",
        "kind": kind,
        "label": tie.type.name,
        "weight": "1.0",
    }
    lines = [
        *_values(TIE, tie, extract, _certainties(timing)),
        *([_colour(extract.look.colour_of(tie))] if extract.look else []),
        *_spells(_days(tie, timing)),
    ]
    yield from within("edge", attributes, lines)


def _values(
    table: Iterable[Attribute], thing: Actor | Relation, extract: Extract, further: Iterable[str] = ()
) -> Iterator[str]:
    said = said_of(table, thing, extract)
    lines = [
        element("attvalue", {"for": name, "value": str(value).lower() if isinstance(value, bool) else value})
        for name, value in said.items()
    ]
    yield from within("attvalues", {}, [*lines, *further])


def _certainties(timing: Timing) -> Iterator[str]:
    """Yield on which days something surely holds, and on which it only possibly does."""
    sure = merged(timing.sure_days)
    doubtful = without(merged(timing.days), sure)
    known = [(span, Certainty.YES) for span in sure] + [(span, Certainty.POSSIBLY) for span in doubtful]
    for span, answer in sorted(known):
        yield element("attvalue", {"for": _CERTAINTY, "value": answer, **_ends(span)})


def _days(tie: Relation, timing: Timing) -> Iterable[Span]:
    """Return when a tie can hold, or its own dates if its actors cannot have lived then: no spell means always."""
    return [days for days in timing.days if not days.is_empty] or [period.possible for period in tie.periods]


def _spells(days: Iterable[Span]) -> Iterator[str]:
    """Yield the spells of what does not hold on all days: without any, it is always there."""
    ends = [_ends(span) for span in days]
    if any(ends):
        yield from within("spells", {}, (element("spell", end) for end in ends))


def _ends(span: Span) -> dict[str, object]:
    first, last = span.bounds
    return {
        **({} if first is None else {"start": iso(first)}),
        **({} if last is None else {"end": iso(last)}),
    }


def _look(label: str, look: Look) -> Iterator[str]:
    """Yield the colour of an actor and its place; Gephi's y runs upwards."""
    yield _colour(look.colours[label])
    if label in look.places:
        x, y = look.places[label]
        yield element("viz:position", {"x": f"{x:.1f}", "y": f"{-y:.1f}", "z": "0.0"})


def _colour(colour: str) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return element("viz:color", {"r": red, "g": green, "b": blue})
