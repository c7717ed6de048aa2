"""The formats that a dataset can leave in, and one of them at work."""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from actorgraph.errors import QuestionError
from actorgraph.exporters.contents import (
    ACTORS,
    CLAIMS,
    DOCUMENTS,
    EVENTS,
    GRADES,
    HEADER,
    NAMES,
    NOT_OWNED,
    NOTES,
    QUOTES,
    SIDES,
    SPELLS,
    STEPS,
    TIES,
    VALUES,
)  # fmt: skip
from actorgraph.exporters.extract import Extract, extract_of
from actorgraph.exporters.format import Format, Loss
from actorgraph.exporters.look import look_of
from actorgraph.exporters.models.bods import bods
from actorgraph.exporters.models.followthemoney import follow_the_money
from actorgraph.exporters.models.jsonld import json_ld
from actorgraph.exporters.models.stix import stix
from actorgraph.exporters.networks.csvs import edges_csv, nodes_csv
from actorgraph.exporters.networks.cypher import cypher
from actorgraph.exporters.networks.dot import dot
from actorgraph.exporters.networks.dyads import dyad_years
from actorgraph.exporters.networks.gexf import gexf
from actorgraph.exporters.networks.graphml import graphml
from actorgraph.exporters.networks.mermaid import mermaid
from actorgraph.exporters.networks.nodelink import node_link
from actorgraph.exporters.networks.parquet import edges, vertices
from actorgraph.exporters.references.bibtex import bibtex
from actorgraph.exporters.references.ris import ris

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
                contents=(ACTORS, DOCUMENTS, EVENTS, SIDES, HEADER, STEPS),
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
                contents=(TIES, DOCUMENTS, EVENTS, HEADER, STEPS),
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
        name="dot",
        suffixes=(".dot", ".gv"),
        keeps="DOT for Graphviz: all that is recorded of ties and actors; documents, events and sides as JSON",
        losses=(Loss(contents=(STEPS,), clause="a story is no part of a graph (DOT language, attr_stmt)"),),
        write=dot,
    ),
    Format(
        name="mermaid",
        suffixes=(".mmd", ".mermaid"),
        keeps="a Mermaid flowchart: of each tie type, sign, direction, dates, grade, status and ids of sources",
        losses=(
            Loss(
                contents=(
                    ACTORS,
                    NAMES,
                    DOCUMENTS,
                    QUOTES,
                    CLAIMS,
                    VALUES,
                    SPELLS,
                    NOTES,
                    EVENTS,
                    SIDES,
                    HEADER,
                    STEPS,
                ),
                clause="an arrow has a text and no other attribute (Mermaid, flowcharts, links between nodes)",
            ),
        ),
        write=mermaid,
    ),
    Format(
        name="cypher",
        suffixes=(".cypher", ".cql"),
        keeps="a script for Neo4j that can be run again: all that is recorded of ties, actors, documents and events",
        losses=(
            Loss(
                contents=(SIDES, STEPS),
                clause="a node is an actor, a document or an event (openCypher, property graph model)",
            ),
        ),
        write=cypher,
    ),
    Format(
        name="parquet-vertices",
        suffixes=(".parquet",),
        keeps=(
            "the actors with all that is recorded of each, as GraphFrames and DuckDB read them: id; documents, "
            "events and sides in the metadata of the file"
        ),
        losses=(Loss(contents=(TIES, STEPS), clause="each row is an actor (Parquet, one schema of a file)"),),
        write=vertices,
        needs="pyarrow",
        extra="parquet",
    ),
    Format(
        name="parquet-edges",
        suffixes=(".parquet",),
        keeps=(
            "the ties with all that is recorded of each, as GraphFrames and DuckDB read them: src, dst, id; documents, "
            "events and sides in the metadata of the file"
        ),
        losses=(
            Loss(
                contents=(ACTORS, STEPS),
                clause="each row is a tie (Parquet, one schema of a file)",
            ),
        ),
        write=edges,
        needs="pyarrow",
        extra="parquet",
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
                contents=(ACTORS, DOCUMENTS, QUOTES, CLAIMS, VALUES, NOTES, GRADES, EVENTS, SIDES, HEADER, STEPS),
                clause="each row is a pair of actors in a year (RFC 4180, section 2: each line has the same fields)",
            ),
        ),
        write=dyad_years,
    ),
    Format(
        name="ris",
        suffixes=(".ris",),
        keeps="the documents for Zotero, EndNote and others: title, author, publisher, date, address, language, notes",
        losses=(
            Loss(
                contents=(TIES, ACTORS, EVENTS, SIDES, HEADER, STEPS),
                clause="a record is a reference, from TY to ER (RIS format specifications)",
            ),
        ),
        write=ris,
    ),
    Format(
        name="bibtex",
        suffixes=(".bib",),
        keeps="the documents for BibTeX and BibLaTeX: title, author, publisher, date, address, language, notes",
        losses=(
            Loss(
                contents=(TIES, ACTORS, EVENTS, SIDES, HEADER, STEPS),
                clause="an entry is a reference (BibTeXing, section 3: the entries)",
            ),
        ),
        write=bibtex,
    ),
    Format(
        name="followthemoney",
        suffixes=(".ftm", ".ijson"),
        keeps=(
            "entities of FollowTheMoney, one on a line: Membership, Ownership, Succession, Associate or UnknownLink; "
            "type, sign, dates, grade, status and ids of sources in the summary"
        ),
        losses=(
            Loss(
                contents=(QUOTES, EVENTS, SIDES, HEADER, STEPS),
                clause="a link has the properties of its schema alone (FollowTheMoney 4, schema Interval)",
            ),
        ),
        write=follow_the_money,
    ),
    Format(
        name="stix",
        suffixes=(".stix",),
        keeps="STIX 2.1: identities and relationships, with all that is recorded of each in an extension",
        losses=(
            Loss(
                contents=(EVENTS, SIDES, HEADER, STEPS),
                clause="a relationship is between two objects (STIX 2.1, section 5.1)",
            ),
        ),
        write=stix,
    ),
    Format(
        name="bods",
        suffixes=(".bods",),
        keeps="BODS 0.4: who owns whom, shares and votes as ranges; dates that are no days stand in the details",
        losses=(
            Loss(
                contents=(NOT_OWNED, QUOTES, NOTES, EVENTS, SIDES, HEADER, STEPS),
                clause="a relationship is an interest in an entity (BODS 0.4, relationship record, interests)",
            ),
        ),
        write=bods,
    ),
    Format(
        name="json-ld",
        suffixes=(".jsonld",),
        keeps="JSON-LD in terms of the W3C's Organization Ontology: all that is recorded of ties, actors and documents",
        losses=(
            Loss(
                contents=(EVENTS, SIDES, STEPS),
                clause="an event is a change of organizations (The Organization Ontology, ChangeEvent)",
            ),
        ),
        write=json_ld,
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

    Raises:
        QuestionError: If it needs a package that is not installed.

    Returns:
        A text that ends with a line break, or bytes; the same input gives the same.
    """
    if to.needs and find_spec(to.needs) is None:
        told = '{format} needs {package}: pip install "actorgraph[{extra}]"'
        raise QuestionError(told, format=to.name, package=to.needs, extra=to.extra)
    extract = extract_of(dataset, selected)
    if to.is_drawn:
        extract = replace(extract, look=look_of(extract, report))
    return to.write(extract), extract
