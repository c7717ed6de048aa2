"""Which published tables and lists are known: by their heads, or by what they say of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.importers.known import misp, ucdp_actors, ucdp_dyads, ucdp_support
from actorgraph.importers.tabular import SUFFIXES, table_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from actorgraph.importers.known.statements import Statements

_TABLES: Final = (ucdp_actors, ucdp_dyads, ucdp_support)


def known_in(path: Path, where: Mapping[str, str]) -> Statements | None:
    """Return what a file says if it is a published table or list that is known, else None.

    Args:
        path: The file.
        where: What columns have to say: only such rows are taken.

    Raises:
        UnreadableError: If it cannot be read.
        QuestionError: If there is no such column.
    """
    if path.suffix.lower() == ".json":
        galaxy = misp.galaxy_in(path)
        return None if galaxy is None else misp.statements_of(galaxy, where)
    if path.suffix.lower() not in SUFFIXES:
        return None
    table = table_in(path)
    reader = next((known for known in _TABLES if set(known.HEADS) <= set(table.heads)), None)
    return None if reader is None else reader.statements_of(table, where, path)
