"""A file of others as a file of ours, whatever it is: a table, a network, or something known by what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from actorgraph.api import Dataset
    from actorgraph.cli.proposing import Proposed
    from actorgraph.cli.tabling import Asked


def proposed(source: Path, asked: Asked, dataset: Dataset | None, beside: Mapping[str, str], language: str) -> Proposed:
    """Return the file that a file of others is; what it was taken for and what is not in it is told.

    Args:
        source: The file.
        asked: What was said of it.
        dataset: The dataset beside which it is to stand, if there is one.
        beside: What the files of that say.
        language: The language of what is told.

    Raises:
        UnreadableError: If it cannot be read.
        UnusableError: If what was asked says nothing of such a file.
        QuestionError: If it has no such column.
    """
    from actorgraph.cli.networks import proposed_of_network
    from actorgraph.cli.proposing import tell_heads, tell_table
    from actorgraph.cli.published import proposed_of_known
    from actorgraph.importers.known.statements import Statements
    from actorgraph.importers.networks.network import Network
    from actorgraph.importers.readers import read_in

    found = read_in(source, asked.where, asked.head_line)
    if isinstance(found, Statements):
        return proposed_of_known(found, asked, dataset, beside, language)
    if isinstance(found, Network):
        return proposed_of_network(found, asked, dataset, beside, language)
    tell_heads(found, language)
    return tell_table(found, asked, dataset, beside, language)
