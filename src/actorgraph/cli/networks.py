"""The networks of other programs as a file: our own exports come back, those of others are tables."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from actorgraph.cli.proposing import (
    Proposed,
    asked_of,
    known_in,
    tell_left,
    tell_read,
    tell_rows,
    tell_table,
    tell_unknown,
)
from actorgraph.cli.tabling import refuse_options
from actorgraph.message import Message
from actorgraph.wording.phrases import counted, filled, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.api import Dataset
    from actorgraph.cli.tabling import Asked
    from actorgraph.importers.networks.added import Parted
    from actorgraph.importers.networks.network import Network
    from actorgraph.importers.rows import Rows


def proposed_of_network(
    network: Network, asked: Asked, dataset: Dataset | None, beside: Mapping[str, str], language: str
) -> Proposed:
    """Return the text of the file that a network is; what is not in it is told aloud.

    Args:
        network: The network.
        asked: What was said of it.
        dataset: The dataset beside which it is to stand, if there is one.
        beside: What its files say.
        language: The language of what is told.
    """
    from actorgraph.importers.networks.added import is_ours, parted
    from actorgraph.importers.networks.ours import back_from

    if not is_ours(network):
        return _of_others(network, asked, dataset, beside, language)
    parts = parted(network)
    if not parts.table.rows:
        refuse_options(asked, Message.of("what export wrote"))
    tell_left(parts.left, phrase("attributes left out: {heads}", language), language)
    rows = _added(parts, asked, dataset, beside, language)
    found = back_from(parts.ours, dataset, beside, [*parts.actors, *rows.documents, *rows.entries])
    refused = sorted([*parts.refused, *rows.refused, *found.refused], key=lambda row: row.line)
    tell_rows(refused, language, has_lines=network.has_lines)
    if found.known:
        told = counted("{n} entry was there already", "{n} entries were there already", found.known, language)
        click.echo(told, err=True)
    click.echo(counted("{n} entry was taken", "{n} entries were taken", found.count, language), err=True)
    return Proposed(found.text, len(refused))


def _added(parts: Parted, asked: Asked, dataset: Dataset | None, beside: Mapping[str, str], language: str) -> Rows:
    """Return the edges that somebody added to an export, and tell how they are read."""
    from actorgraph.importers.networks.ours import sources_cited
    from actorgraph.importers.networks.types import types_of
    from actorgraph.importers.rows import Rows, rows_of

    if not parts.table.rows:
        return Rows()
    there = known_in(dataset, beside)
    types = {**types_of(parts.ours).in_force, **there.types}
    known = replace(there, types=types, sources=dict.fromkeys(sources_cited(parts.ours), "") | dict(there.sources))
    count = len(parts.table.rows)
    told = "{n} edge was added to what export wrote: it is read as a row of a table"
    several = "{n} edges were added to what export wrote: they are read as rows of a table"
    click.echo(counted(told, several, count, language), err=True)
    rows = rows_of(*asked_of(parts.table, asked, known, language), beside)
    tell_read(rows, language)
    tell_unknown(rows, types, language)
    return rows


def _of_others(
    network: Network, asked: Asked, dataset: Dataset | None, beside: Mapping[str, str], language: str
) -> Proposed:
    from actorgraph.documents.terminal import one_line
    from actorgraph.importers.networks.others import taken

    found = taken(network)
    if found.columns:
        told = ", ".join(f"{field}={head}" for field, head in found.columns.items())
        click.echo(one_line(filled(phrase("nodes: {map}", language), language, map=told)), err=True)
    tell_left(found.left, phrase("attributes of nodes left out: {heads}", language), language)
    tell_rows(found.refused, language, has_lines=network.has_lines)
    proposed = tell_table(found.table, asked, dataset, beside, language, has_lines=network.has_lines)
    return Proposed(proposed.text, proposed.refused + len(found.refused))
