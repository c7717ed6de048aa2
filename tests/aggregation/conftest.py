"""Tables of events, and what becomes of them."""

from __future__ import annotations

import csv

import pytest

import eventtables
from actorgraph.aggregation.aggregate import aggregate
from actorgraph.aggregation.engines.addresses import engine_at
from actorgraph.aggregation.files import files_of
from actorgraph.aggregation.layouts import columns_of, layout_of
from actorgraph.aggregation.question import question_of

ROWS, ACTORS = 3_000, 12


@pytest.fixture(scope="session")
def generated(tmp_path_factory):
    """A table in ACLED's layout, as CSV and as Parquet."""
    folder = tmp_path_factory.mktemp("events")
    return {end: eventtables.write(folder / f"events.{end}", ROWS, ACTORS) for end in ("csv", "parquet")}


@pytest.fixture(scope="session")
def generated_rows(generated):
    with generated["csv"].open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture
def table(tmp_path):
    """Write a table: ``table("actor1,actor2", "A,B")`` is its file."""

    def make(*lines, name="events.csv"):
        path = tmp_path / name
        path.write_bytes("".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape"))
        return path

    return make


@pytest.fixture
def aggregated():
    """Aggregate files: ``aggregated(path, least=3)``; ``how`` is in what they are written."""

    def run(*paths, engine="duckdb", memory=None, columns=None, how=None, **asked):
        with engine_at(engine, memory) as running:
            raw = running.table(files_of(paths, **how or {}))
            layout = layout_of(raw.columns)
            question = question_of(layout, columns_of(tuple(raw.columns), layout, columns or {}), **asked)
            return aggregate(running, raw, question)

    return run
