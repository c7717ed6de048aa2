"""Spark, where the data already is: a cluster by its address, Spark Connect, or threads of this machine."""

from __future__ import annotations

import os
import re
import socket
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self

from actorgraph.aggregation.engines.engine import BadLine, EngineError, cut, failed
from actorgraph.aggregation.workbooks import table_of
from actorgraph.errors import UnreadableError
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actorgraph.aggregation.files import Files

_BROKEN: Final = "\N{MIDDLE DOT}broken"
"""The column of lines that are no rows."""
_NOT_UTF8: Final = "\N{REPLACEMENT CHARACTER}"
"""What Spark puts in the place of bytes that are not UTF-8."""
_PATIENCE: Final = 10
"""So many seconds somebody has to answer."""
_SHOWN: Final = 5
_SETTINGS: Final = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.csv.parser.columnPruning.enabled": "false",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.sql.legacy.javaCharsets": "true",
}
"""What every Spark is set to: a line that is no row is found whatever columns are looked at, in any encoding."""
_OWN: Final = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false"}
"""What one that is driven from here is set to as well."""
_LOOPBACK: Final = {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}


@dataclass(slots=True)
class Spark:
    """A session of a Spark.

    Attributes:
        session: The session.
        backend: The same as Ibis has it.
        broken: The lines of the files that are no rows, if there can be any.
    """

    session: Any
    backend: Any
    broken: Any = None

    @classmethod
    @contextmanager
    def opened(cls, address: str) -> Iterator[Self]:
        """Begin a session.

        Raises:
            EngineError: If there is none at the address, or it fails.
        """
        import ibis
        from pyspark.errors import PySparkException

        session = None
        _answering(address)
        try:
            session = _session(address)
            yield cls(session, ibis.pyspark.connect(session))
        except (PySparkException, OSError, RuntimeError) as error:
            raise failed(error) from None
        except Exception as error:  # the classes of Py4J and gRPC are those of packages that need not be there
            if type(error).__module__.partition(".")[0] not in ("py4j", "grpc"):
                raise
            raise failed(error) from None
        finally:
            if session is not None:
                session.stop()

    def table(self, files: Files) -> Any:
        """Return files as a table of Ibis; every column of CSV is text.

        Raises:
            UnreadableError: If a Spark would take a file for one that is none.
        """
        for path in files.paths:
            if path.name.startswith(("_", ".")) and files.form != ".xlsx":
                told = Message.of("a Spark opens no file whose name begins with '_' or '.'; rename it")
                raise UnreadableError(path.as_posix(), told)
        paths = [_literal(path.absolute().as_posix()) for path in files.paths]
        if files.form == ".xlsx":
            frame = self.session.createDataFrame(table_of(files.paths, files.sheet).to_pandas())
        elif files.form == ".parquet":
            frame = self.session.read.parquet(*paths)
        else:
            frame = self._csv(files, paths)
        frame.createOrReplaceTempView("actorgraph_events")
        return self.backend.table("actorgraph_events")

    def small(self, rows: Sequence[tuple[str | int, ...]], columns: Mapping[str, str]) -> Any:
        """Return rows as a table of Ibis."""
        import ibis

        return ibis.memtable(rows, schema=columns)

    def kept(self, table: Any) -> Any:
        """Return a table that can be read several times at little cost."""
        return table

    def fetched(self, table: Any) -> Any:
        """Return the rows of an expression as a table of Arrow."""
        return self.backend.to_pyarrow(table)

    def share_done(self) -> float:
        """Return nothing: Spark draws its own progress."""
        return 0.0

    def bad_lines(self) -> tuple[int, list[BadLine]]:
        """Return how many lines of the files were no rows, and the first of them; Spark does not number lines."""
        if self.broken is None:
            return 0, []
        return self.broken.count(), [BadLine("", None, cut(row[0])) for row in self.broken.take(_SHOWN)]

    def _csv(self, files: Files, paths: list[str]) -> Any:
        """Read CSV as texts; lines that are no rows are put aside."""
        from pyspark.sql.functions import coalesce, concat_ws, expr
        from pyspark.sql.types import StringType, StructField, StructType

        schema = StructType([StructField(head, StringType()) for head in (*files.heads, _BROKEN)])
        quote = "" if files.separator == "\t" else '"'
        read = self.session.read.options(
            header=files.headed, sep=files.separator, quote=quote, escape='"', mode="PERMISSIVE", multiLine=True,
            columnNameOfCorruptRecord=_BROKEN, enforceSchema=True, emptyValue="", nullValue="", encoding=files.encoding,
        )  # fmt: skip
        frame = read.schema(schema).csv(paths).cache()  # Spark answers no question about lines that are no rows alone
        heads = ["`" + head.replace("`", "``") + "`" for head in files.heads]
        foreign = concat_ws("", *map(expr, heads)).contains(_NOT_UTF8)
        is_broken = frame[_BROKEN].isNotNull() | foreign
        self.broken = frame.where(is_broken).select(
            coalesce(frame[_BROKEN], concat_ws(files.separator, *map(expr, heads)))
        )
        return frame.where(~is_broken).drop(_BROKEN)


def _literal(path: str) -> str:
    """Return a path as Spark opens it and no other: to it, brackets, braces, stars and question marks are patterns."""
    return re.sub(r"[*?{}\[\]\\]", r"\\\g<0>", path)


def _answering(address: str) -> None:
    """Find out whether anybody answers at an address: the client of Spark would go on asking for many minutes.

    Raises:
        EngineError: If nobody does.
    """
    kind, _, where = address.partition("://")
    hosts = [host.partition("/")[0].rpartition(":") for host in where.split(",")] if where else []
    for host, _, port in hosts:
        with suppress(OSError, ValueError), socket.create_connection((host, int(port)), _PATIENCE):
            return
    if hosts and kind in ("spark", "sc"):
        raise EngineError(Message.of("nobody answers at '{address}'", address=address))


def _session(address: str) -> Any:
    from pyspark.sql import SparkSession

    if address.startswith("sc://"):
        session = SparkSession.builder.remote(address).create()
        for name, value in _SETTINGS.items():
            session.conf.set(name, value)
        return session
    builder = SparkSession.builder.master(address).appName("actorgraph")
    own = dict(_OWN)
    if address.startswith("local") or "://127.0.0.1" in address or "://localhost" in address:
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        own |= _LOOPBACK
    for name, value in {**_SETTINGS, **own}.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session
