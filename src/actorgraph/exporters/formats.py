"""The formats that a dataset can leave in, and one of them at work."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from actorgraph.errors import QuestionError
from actorgraph.exporters.contents import (
    ACTORS,
    CLAIMS,
    DOCUMENTS,
    EVENTS,
    GRADES,
    NOTES,
    QUOTES,
    SIDES,
    STEPS,
    TIES,
    VALUES,
)  # fmt: skip
from actorgraph.exporters.extract import Extract, extract_of
from actorgraph.exporters.format import Format, Loss
from actorgraph.exporters.look import look_of
from actorgraph.exporters.networks.csvs import edges_csv, nodes_csv
from actorgraph.exporters.networks.dyads import dyad_years
from actorgraph.exporters.networks.gexf import gexf
from actorgraph.exporters.networks.graphml import graphml
from actorgraph.exporters.networks.nodelink import node_link

if TYPE_CHECKING:
    from collections.abc import Callable

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection

FORMATS: Final[tuple[Format, ...]] = (
    Format(
        name="edges",
        suffixes=(".csv",),
        keeps="a table of the ties for network programs, with all that is recorded of each",
        losses=(
            Loss(
                contents=(ACTORS, DOCUMENTS, EVENTS, SIDES, STEPS),
                clause="each row is a tie (RFC 4180, section 2: each line has the same fields)",
            ),
        ),
        write=edges_csv,
    ),
    Format(
        name="nodes",
        suffixes=(".csv",),
        keeps="a table of the actors for network programs, with all that is recorded of each",
        losses=(
            Loss(
                contents=(TIES, DOCUMENTS, EVENTS, STEPS),
                clause="each row is an actor (RFC 4180, section 2: each line has the same fields)",
            ),
        ),
        write=nodes_csv,
    ),
    Format(
        name="gexf",
        suffixes=(".gexf",),
        keeps="GEXF 1.3 for Gephi: all that is recorded of ties and actors, the days of each spell, places and colours",
        losses=(
            Loss(
                contents=(DOCUMENTS, EVENTS, STEPS),
                clause="attributes are of nodes and of edges alone (GEXF 1.3, attributes, class)",
            ),
        ),
        write=gexf,
        is_drawn=True,
    ),
    Format(
        name="graphml",
        suffixes=(".graphml",),
        keeps="GraphML: all that is recorded of ties and actors; documents, events and sides as JSON of the graph",
        losses=(Loss(contents=(STEPS,), clause="a story is no part of a graph (GraphML Primer, section 2.4)"),),
        write=graphml,
    ),
    Format(
        name="node-link",
        suffixes=(".json",),
        keeps="JSON for networkx and d3: all that is recorded of ties, actors, documents, events and sides",
        losses=(Loss(contents=(STEPS,), clause="a story is no part of a graph (networkx, node_link_data)"),),
        write=node_link,
    ),
    Format(
        name="dyad-years",
        suffixes=(".csv",),
        keeps=(
            "a row for each two actors and each year with a tie between them: signs, types, ties and sources, what "
            "is sure and what is possible apart; an event counts in its year"
        ),
        losses=(
            Loss(
                contents=(ACTORS, DOCUMENTS, QUOTES, CLAIMS, VALUES, NOTES, GRADES, EVENTS, SIDES, STEPS),
                clause="each row is a pair of actors in a year (RFC 4180, section 2: each line has the same fields)",
            ),
        ),
        write=dyad_years,
    ),
)
"""The formats, in the order in which help tells them."""


def format_named(name: str) -> Format:
    """Return a format by its name.

    Raises:
        QuestionError: If there is none of that name.
    """
    for each in FORMATS:
        if each.name == name:
            return each
    names = tuple(each.name for each in FORMATS)
    raise QuestionError("there is no format '{name}'; the formats are {names}", name=name, names=names)


def formats_of(suffix: str) -> tuple[Format, ...]:
    """Return the formats whose files end so."""
    return tuple(each for each in FORMATS if suffix.lower() in each.suffixes)


def exported(
    dataset: Dataset, selected: Selection, to: Format, report: Callable[[float], None] = lambda _: None
) -> tuple[str | bytes, Extract]:
    """Return what goes out of a dataset in a format, and what that is.

    Args:
        dataset: The dataset.
        selected: Which ties.
        to: The format.
        report: Called now and then with the share of the work that is done, from 0 to 1.

    Returns:
        A text that ends with a line break, or bytes; the same input gives the same.
    """
    extract = extract_of(dataset, selected)
    if to.is_drawn:
        extract = replace(extract, look=look_of(extract, report))
    return to.write(extract), extract
