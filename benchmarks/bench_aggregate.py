"""Events to dyads beside plain SQL that asks DuckDB the same of the same table, and how both grow with the table.

The tables are generated in ACLED's layout, as Parquet: a million rows, and with numbers of millions as arguments that
many too (``bench_aggregate.py 5 10 20``), of which the whole command says its peak memory. Limits: ours takes at most
1.6 times the seconds of the processor that plain SQL takes; each doubling of the rows takes at most 2.5 times as long;
a million events as a whole process take less than 3 seconds of the clock from Parquet, and stay below 500 MB from CSV
too. The script ends with 1 if one is missed. All other seconds are those of the processor, since others may be at work
on the machine; those of the clock are stated beside them.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import duckdb

sys.path.append(str(Path(__file__).parents[1] / "tests"))
import eventtables
from actorgraph.aggregation.aggregate import aggregate
from actorgraph.aggregation.engines.addresses import engine_at
from actorgraph.aggregation.files import files_of
from actorgraph.aggregation.layouts import ACLED, columns_of
from actorgraph.aggregation.question import question_of
from bench_reading import peak
from pairs import verdict

RATIO, DOUBLING, PEAK, CLOCK = 1.6, 2.5, 500, 3.0
MEMORY = "2GB"
_MILLION = 1_000_000
_RUN = """
import contextlib, sys
from actorgraph.__main__ import run
sys.argv = ['actorgraph', {words}]
try:
    with contextlib.redirect_stdout(sys.stderr):
        run()
except SystemExit as end:
    assert not end.code
"""
_PLAIN = """
WITH events AS (
  SELECT least(actor1, actor2) AS a, greatest(actor1, actor2) AS b, event_type AS kind, source, fatalities,
    CASE time_precision WHEN 1 THEN event_date WHEN 2 THEN event_date - 6
      ELSE CAST(date_trunc('month', event_date) AS DATE) END AS first,
    CASE time_precision WHEN 1 THEN event_date WHEN 2 THEN event_date + 6 ELSE last_day(event_date) END AS last
  FROM read_parquet('{path}') WHERE actor1 IS NOT NULL AND actor2 IS NOT NULL AND actor1 <> actor2 AND fatalities >= 0
), dyads AS (
  SELECT a, b, count(*) AS events, sum(fatalities) AS fatalities, min(first), min(last), max(first), max(last),
    count(DISTINCT first) FILTER (WHERE first = last), count(*) FILTER (WHERE first = last)
  FROM events GROUP BY a, b
), told AS (
  SELECT a, b, trim(unnest(string_split(source, ';'))) AS source, events
  FROM (SELECT a, b, source, count(*) AS events FROM events GROUP BY a, b, source)
), sources AS (
  SELECT a, b, count(*), max_by(source, events, 3), max(events, 3)
  FROM (SELECT a, b, source, sum(events) AS events FROM told GROUP BY a, b, source) GROUP BY a, b
), kinds AS (
  SELECT a, b, count(*), max_by(kind, events, 5), max(events, 5)
  FROM (SELECT a, b, kind, count(*) AS events FROM events GROUP BY a, b, kind) GROUP BY a, b
)
SELECT * FROM dyads JOIN sources USING (a, b) JOIN kinds USING (a, b) ORDER BY events DESC, a, b
"""


class Took(NamedTuple):
    """What a run took, in seconds of the processor and of the clock, and how many dyads came of it."""

    processor: float
    clock: float
    dyads: int


def main() -> None:
    millions = [1, *map(int, sys.argv[1:])]
    with tempfile.TemporaryDirectory() as folder:
        missed = [not compared(Path(folder), number, runs=3 if number == 1 else 1) for number in millions]
        missed.append(not grown(Path(folder)))
        missed.append(not small(Path(folder)))
    sys.exit(any(missed))


def compared(folder: Path, millions: int, runs: int) -> bool:
    """Print what ours and plain SQL take in turn, and return whether the limit is kept."""
    path = eventtables.write(folder / f"{millions}.parquet", millions * _MILLION)
    pairs = [(ours(path), plain(path, folder)) for _ in range(runs)]
    one, other = (min(took) for took in zip(*pairs, strict=True))
    ratio = statistics.median(a.processor / b.processor for a, b in pairs)
    rows = f"{millions},000,000 events within {MEMORY}: {one.dyads:,} dyads (plain {other.dyads:,})"
    print(f"{rows}: {_told(one)}; plain SQL {_told(other)}")
    print(f"  ratio {ratio:.2f} ({verdict(ratio, RATIO)})")
    words = f"'aggregate', {str(path)!r}, '--memory', {MEMORY!r}, '-o', {str(folder / 'dyads.csv')!r}"
    print(f"  the whole command: {peak(_RUN.format(words=words))} MB", flush=True)
    return ratio <= RATIO


def grown(folder: Path) -> bool:
    """Print what each doubling of the rows takes, and return whether the limit is kept."""
    sizes = [500_000, 1_000_000, 2_000_000, 4_000_000]
    took = [
        min(ours(eventtables.write(folder / f"grown-{size}.parquet", size)).processor for _ in range(2))
        for size in sizes
    ]
    times = [b / a for a, b in pairwise(took)]
    worst = max(times)
    told = ", ".join(f"{size:,}: {seconds:.2f} s" for size, seconds in zip(sizes, took, strict=True))
    print(f"growth: {told}; the worst doubling {worst:.2f} times ({verdict(worst, DOUBLING)})")
    return worst <= DOUBLING


def small(folder: Path) -> bool:
    """Print what a million events take as a whole process, and return whether the limits are kept."""
    kept = True
    for end, limit in (("parquet", CLOCK), ("csv", None)):
        path = eventtables.write(folder / f"1.{end}", _MILLION)
        words = [str(path), "-o", str(folder / "dyads.csv")]
        most = peak(_RUN.format(words=f"'aggregate', {', '.join(map(repr, words))}"))
        clock = statistics.median(_clock([sys.executable, "-m", "actorgraph", "aggregate", *words]) for _ in range(3))
        within = "" if limit is None else f" ({verdict(clock, limit)})"
        print(f"a million from {end} as a process: {clock:.1f} s{within}, {most} MB ({verdict(most, PEAK)})")
        kept = kept and most <= PEAK and (limit is None or clock <= limit)
    return kept


def _clock(command: list[str]) -> float:
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=own)
    return time.perf_counter() - start


def ours(path: Path) -> Took:
    start = time.process_time(), time.perf_counter()
    with engine_at("duckdb", MEMORY) as engine:
        raw = engine.table(files_of([path]))
        question = question_of(ACLED, columns_of(tuple(raw.columns), ACLED, {}))
        dyads = len(aggregate(engine, raw, question))
    return _since(start, dyads)


def plain(path: Path, folder: Path) -> Took:
    start = time.process_time(), time.perf_counter()
    with duckdb.connect() as connection:
        connection.execute(f"SET preserve_insertion_order = false; SET memory_limit = '{MEMORY}'")
        connection.execute(f"SET temp_directory = '{folder / 'overflow'}'")
        dyads = connection.sql(_PLAIN.format(path=path)).to_arrow_table().num_rows
    return _since(start, dyads)


def _told(took: Took) -> str:
    return f"{took.processor:.1f} s of the processor, {took.clock:.1f} s"


def _since(start: tuple[float, float], dyads: int) -> Took:
    return Took(time.process_time() - start[0], time.perf_counter() - start[1], dyads)


if __name__ == "__main__":
    main()
