"""Engines by their addresses: an embedded DuckDB, or a Spark that is started here or is somewhere."""

from __future__ import annotations

import re
import shutil
import tempfile
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from actorgraph.aggregation.engines.engine import EngineError
from actorgraph.errors import QuestionError
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.aggregation.engines.engine import Engine

DUCKDB: Final = "duckdb"
_SPARKS: Final = re.compile(r"spark://\S+|sc://\S+|local\[(\d+|\*)\]|yarn")
_INSTALL: Final = {"ibis": "pip install 'actorgraph[events]'", "pyspark": "pip install 'actorgraph[spark]'"}
_MEMORY: Final = re.compile(r"\d+(\.\d+)? ?[KMGT]i?B", re.IGNORECASE)


@contextmanager
def engine_at(address: str, memory: str | None = None) -> Iterator[Engine]:
    """Start an engine, and end it; what it wrote for a time is removed.

    Args:
        address: ``duckdb``, ``local[N]``, or the address of a Spark: ``spark://...`` or ``sc://...``.
        memory: How much memory DuckDB may take, such as ``2GB``; what does not fit goes to a temporary folder.

    Raises:
        QuestionError: If it is no address of an engine.
        EngineError: If what it needs is not installed, it is not there, or it fails.
    """
    if memory is not None and not _MEMORY.fullmatch(memory):
        raise QuestionError("'{memory}' is no amount of memory; write it as in 2GB", memory=memory)
    needed("ibis")
    if address == DUCKDB:
        folder = Path(tempfile.mkdtemp(prefix="actorgraph-"))
        try:
            from actorgraph.aggregation.engines.duck import Duck

            with Duck.opened(folder, memory) as duck:
                yield duck
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return
    if not _SPARKS.fullmatch(address):
        told = "'{address}' is no engine; known are duckdb, local[2], spark://HOST:PORT and sc://HOST:PORT"
        raise QuestionError(told, address=address)
    if memory is not None:
        raise QuestionError("--memory is of the embedded engine: a Spark has settings of its own")
    needed("pyspark")
    from actorgraph.aggregation.engines.sparks import Spark

    with Spark.opened(address) as spark:
        yield spark


def needed(package: str) -> None:
    """Tell what is to be installed if a package is not there.

    Raises:
        EngineError: If it is not there.
    """
    if find_spec(package) is None:
        raise EngineError(Message.of("tables of events need more: {command}", command=_INSTALL[package]))
