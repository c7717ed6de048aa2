"""The embedded engine: DuckDB, within a bound of memory, with a temporary folder for what does not fit."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Self

from actorgraph.aggregation.engines.engine import BadLine, cut, failed
from actorgraph.aggregation.files import plain
from actorgraph.aggregation.workbooks import table_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from actorgraph.aggregation.files import Files

_SHOWN: Final = 5
"""So many bad lines are shown."""
_BUFFER: Final = 8 * 2**20
"""So many bytes of CSV each thread reads at once: a quarter of what DuckDB takes, and as fast."""
_AT_ONCE: Final = 10_000
"""So many rows become part of a small table at once."""
_TYPES: Final = {"string": "VARCHAR", "int32": "INTEGER", "int8": "TINYINT"}
_BAD_LINES: Final = """
CREATE TEMP VIEW bad_lines AS
SELECT file_path, line, 1 + length(said) - length(replace(said, chr(10), '')) AS lines, said
FROM (SELECT file_path, line, CASE WHEN length(replace(said, '"', '')) % 2 = length(said) % 2
      THEN split_part(said, chr(10), 1) ELSE rtrim(said, chr(10) || chr(13)) END AS said
      FROM (SELECT file_path, line, any_value(csv_line) AS said
            FROM reject_errors JOIN reject_scans USING (scan_id, file_id) GROUP BY ALL))
"""
"""Lines that are no rows: DuckDB can show the next one too, but only an open quote takes those below it with it."""


@dataclass(slots=True)
class Duck:
    """A DuckDB of its own.

    Attributes:
        backend: The connection as Ibis has it.
    """

    backend: Any
    _folder: Path
    _paths: dict[str, str] = field(default_factory=dict)
    """For each file that is read the one that is meant: a copy can be read in its place."""
    _is_text: bool = False
    _tables: int = 0

    @classmethod
    @contextmanager
    def opened(cls, folder: Path, memory: str | None) -> Iterator[Self]:
        """Open one whose tables and overflow lie in a folder.

        Raises:
            EngineError: If it fails.
        """
        import duckdb
        import ibis

        backend = ibis.duckdb.connect(folder / "events.duckdb", temp_directory=str(folder / "overflow"))
        backend.raw_sql("SET preserve_insertion_order = false")
        backend.raw_sql("SET enable_progress_bar = true; SET enable_progress_bar_print = false")
        if memory is not None:
            backend.raw_sql(f"SET memory_limit = {_quoted(memory)}")
        try:
            yield cls(backend, folder)
        except duckdb.Error as error:
            raise failed(error) from None
        finally:
            backend.disconnect()

    def table(self, files: Files) -> Any:
        """Return files as a table of Ibis; every column of CSV is text."""
        if files.form == ".xlsx":
            self.backend.con.register("raw", table_of(files.paths, files.sheet))
            return self.backend.table("raw")
        paths = ", ".join(_quoted(_literal(path.as_posix())) for path in files.paths)
        if files.form == ".parquet":
            self.backend.raw_sql(f"CREATE VIEW raw AS FROM read_parquet([{paths}])")
            return self.backend.table("raw")
        self._is_text = True
        self._paths = {plain(path, self._folder, files.encoding).as_posix(): path.as_posix() for path in files.paths}
        paths = ", ".join(_quoted(_literal(path)) for path in self._paths)
        columns = ", ".join(f"{_quoted(head)}: 'VARCHAR'" for head in files.heads)
        quoting = "quote = '', escape = ''" if files.separator == "\t" else "quote = '\"', escape = '\"'"
        self.backend.raw_sql(
            f"CREATE VIEW raw AS FROM read_csv([{paths}], columns = {{{columns}}}, header = {files.headed}, "
            f"delim = {_quoted(files.separator)}, {quoting}, auto_detect = false, store_rejects = true, "
            f"buffer_size = {_BUFFER})"
        )
        return self.backend.table("raw")

    def small(self, rows: Sequence[tuple[str | int, ...]], columns: Mapping[str, str]) -> Any:
        """Return rows as a table of Ibis.

        They come to it as lists: on the way of Arrow and Ibis, pandas is loaded, which takes as long as many an answer.
        """
        self._tables += 1
        name = f"small_{self._tables}"
        heads = ", ".join(f'"{head}" {_TYPES[kind]}' for head, kind in columns.items())
        self.backend.raw_sql(f"CREATE TEMP TABLE {name} ({heads})")
        said = ", ".join(["unnest(?)"] * len(columns))
        for start in range(0, len(rows), _AT_ONCE):
            lists = [list(column) for column in zip(*rows[start : start + _AT_ONCE], strict=True)]
            self.backend.con.execute(f"INSERT INTO {name} SELECT {said}", lists)
        return self.backend.table(name)

    def kept(self, table: Any) -> Any:
        """Return a table that can be read several times at little cost: CSV is read once."""
        if not self._is_text:
            return table
        self._tables += 1
        return self.backend.create_table(f"kept_{self._tables}", table)

    def fetched(self, table: Any) -> Any:
        """Return the rows of an expression as a table of Arrow."""
        found = self.backend.con.sql(self.backend.compile(table)).to_arrow_table()
        return found.cast(table.schema().to_pyarrow())  # a sum is wider to DuckDB than it is to Ibis

    def share_done(self) -> float:
        """Return which share of what runs is done, from 0 to 1."""
        return max(float(self.backend.con.query_progress()), 0.0) / 100

    def bad_lines(self) -> tuple[int, list[BadLine]]:
        """Return how many lines of the files were no rows, and the first of them."""
        if "reject_errors" not in {name for (name,) in self._rows("SELECT table_name FROM duckdb_tables()")}:
            return 0, []
        self.backend.raw_sql(_BAD_LINES)
        ((count,),) = self._rows("SELECT coalesce(sum(lines), 0)::BIGINT FROM bad_lines")
        first = self._rows("SELECT file_path, line, said FROM bad_lines ORDER BY file_path, line")[:_SHOWN]
        return count, [BadLine(self._paths.get(path, path), line, cut(text)) for path, line, text in first]

    def _rows(self, query: str) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = self.backend.con.execute(query).fetchall()
        return found


def _literal(path: str) -> str:
    """Return a path as DuckDB opens it and no other: to it, brackets, stars and question marks are patterns."""
    return re.sub(r"[*?[]", r"[\g<0>]", path)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
