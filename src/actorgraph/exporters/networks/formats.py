"""The formats of programs that look at networks: what each keeps, and what it cannot carry."""

from __future__ import annotations

from typing import Final

from actorgraph.exporters.contents import (
    ACTORS,
    CLAIMS,
    DOCUMENTS,
    EVENTS,
    GRADES,
    HEADER,
    NAMES,
    NOTES,
    QUOTES,
    SIDES,
    SIDES_SAID,
    SPELLS,
    STEPS,
    TIES,
    VALUES,
)
from actorgraph.exporters.format import Format, Loss
from actorgraph.exporters.networks.csvs import edges_csv, nodes_csv
from actorgraph.exporters.networks.cypher import cypher
from actorgraph.exporters.networks.dot import dot
from actorgraph.exporters.networks.dyads import dyad_years
from actorgraph.exporters.networks.gexf import gexf
from actorgraph.exporters.networks.graphml import graphml
from actorgraph.exporters.networks.mermaid import mermaid
from actorgraph.exporters.networks.nodelink import node_link
from actorgraph.exporters.networks.parquet import edges, vertices

NETWORKS: Final[tuple[Format, ...]] = (
    Format(
        name="edges",
        suffixes=(".csv",),
        keeps="a table of the ties for network programs, with all that is recorded of each",
        losses=(
            Loss(
                contents=(ACTORS, DOCUMENTS, EVENTS, SIDES, HEADER, STEPS),
                clause="each row is a tie (RFC 4180, section 2: lines of equally many fields)",
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
                contents=(TIES, DOCUMENTS, EVENTS, SIDES_SAID, HEADER, STEPS),
                clause="each row is an actor (RFC 4180, section 2: lines of equally many fields)",
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
                contents=(DOCUMENTS, EVENTS, SIDES_SAID, STEPS),
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
        losses=(
            Loss(
                contents=(STEPS,),
                clause="a story is no part of a graph (GraphML Primer, section 2.4)",
            ),
        ),
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
                clause="an arrow has a text, and attributes of looks alone (Mermaid, flowcharts, links between nodes)",
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
                contents=(SIDES_SAID, HEADER, STEPS),
                clause="a node is an actor, a document or an event (openCypher, Property Graph Model, section 1.1)",
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
                clause="each row is a pair of actors in a year (RFC 4180, section 2: lines of equally many fields)",
            ),
        ),
        write=dyad_years,
    ),
)
