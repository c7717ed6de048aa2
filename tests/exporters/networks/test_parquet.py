"""Parquet, read back by pyarrow and asked by DuckDB."""

from __future__ import annotations

import datetime
import io
import json

import duckdb
import pyarrow.parquet as pq
import pytest

from actorgraph.errors import QuestionError
from actorgraph.exporters import formats
from actorgraph.model.selection import Selection
from networks import all_of, ties_of, told_of


def rows(content):
    return pq.read_table(io.BytesIO(content)).to_pylist()


def test_every_tie_comes_back_with_all_that_is_said_of_it(record, sent):
    found = {row["id"]: row for row in rows(sent(record, "parquet-edges"))}
    assert list(found) == [tie.id for tie in ties_of(record)]
    ties, actors = all_of(record)
    for tie in ties_of(record):
        row = found[tie.id]
        assert [row["src"], row["dst"]] == [record.actors[label].id for label in (tie.subject, tie.object)]
        assert {k: v for k, v in told_of(tie).items() if k != "sources"}.items() <= row.items()
        assert row["sources"] == list(dict.fromkeys(cited.source.id for cited in tie.citations))
        for name, value in ties[tie.id].items():
            if not isinstance(row[name], list | datetime.date):
                assert row[name] == value
        assert str(row["first_day"] or "") == ties[tie.id].get("first_day", "")
    nodes = {row["id"]: row for row in rows(sent(record, "parquet-vertices"))}
    assert nodes.keys() == actors.keys()
    assert [row["label"] for row in nodes.values()] == list(record.actors)


def test_the_metadata_tell_of_the_record(rich, sent):
    for name in ("parquet-edges", "parquet-vertices"):
        said = pq.read_metadata(io.BytesIO(sent(rich, name))).metadata
        assert [said[b"title"], said[b"license"]] == [b"Rich", b"CC-BY-4.0"]
        assert [each["id"] for each in json.loads(said[b"documents"])] == ["old", "register", "report"]


def test_duckdb_answers_from_it(atlas, sent, tmp_path):
    for name in ("vertices", "edges"):
        (tmp_path / f"{name}.parquet").write_bytes(sent(atlas, f"parquet-{name}"))
    asked = f"""
        select v.label, count(*) from '{tmp_path}/edges.parquet' e join '{tmp_path}/vertices.parquet' v on e.src = v.id
        where sign < 0 and first_day <= date '2020-01-01' group by 1 order by 2 desc, 1 limit 1
    """  # noqa: S608  (the folder is of this test)
    day = datetime.date(2020, 1, 1).toordinal()
    counts = {}
    for tie in atlas.relations:
        if tie.type.sign < 0 and float("-inf") < atlas.timing_of(tie).possible.first <= day:
            counts[tie.subject] = counts.get(tie.subject, 0) + 1
    assert duckdb.sql(asked).fetchall() == [min(counts.items(), key=lambda pair: (-pair[1], pair[0]))]


def test_without_pyarrow_it_says_what_to_install(rich, monkeypatch):
    monkeypatch.setattr(formats, "find_spec", lambda name: None)
    with pytest.raises(QuestionError, match=r'parquet-edges needs pyarrow: pip install "actorgraph\[parquet\]"'):
        formats.exported(rich, Selection(), formats.format_named("parquet-edges"))
