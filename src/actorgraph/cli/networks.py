"""The networks of other programs as a file: our own exports come back, those of others are tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from actorgraph.cli.proposing import refuse_options, tell_refused, tell_table
from actorgraph.message import Message
from actorgraph.wording.phrases import counted, filled, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.api import Dataset
    from actorgraph.cli.proposing import Asked
    from actorgraph.importers.networks.network import Network


def proposed_of_network(
    network: Network, asked: Asked, dataset: Dataset | None, beside: Mapping[str, str], language: str
) -> str:
    """Return the text of the file that a network is; what is not in it is told aloud.

    Args:
        network: The network.
        asked: What was said of it.
        dataset: The dataset beside which it is to stand, if there is one.
        beside: What its files say.
        language: The language of what is told.
    """
    from actorgraph.importers.networks.ours import back_from, is_ours

    if not is_ours(network):
        return _of_others(network, asked, dataset, beside, language)
    refuse_options(asked, Message.of("what export wrote"))
    found = back_from(network, dataset, beside)
    tell_refused([(row.line, row.reason) for row in found.refused], language, has_lines=network.has_lines)
    if found.known:
        told = counted("{n} entry was there already", "{n} entries were there already", found.known, language)
        click.echo(told, err=True)
    click.echo(counted("{n} entry was taken", "{n} entries were taken", found.count, language), err=True)
    return found.text


def _of_others(
    network: Network, asked: Asked, dataset: Dataset | None, beside: Mapping[str, str], language: str
) -> str:
    from actorgraph.documents.terminal import one_line
    from actorgraph.importers.networks.others import table_of

    table, refused, columns = table_of(network)
    if columns:
        told = ", ".join(f"{field}={head}" for field, head in columns.items())
        click.echo(one_line(filled(phrase("nodes: {map}", language), language, map=told)), err=True)
    tell_refused([(row.line, row.reason) for row in refused], language, has_lines=network.has_lines)
    return tell_table(table, asked, dataset, beside, language, has_lines=network.has_lines)
