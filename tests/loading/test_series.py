"""Tables of events that ties name: which rows are whose, what is told of the others, and where tables may lie."""

from __future__ import annotations

import tracemalloc

import pytest

from actorgraph import Dataset, read
from actorgraph.loading import read_texts
from actorgraph.loading.tables import Table
from actorgraph.model.series import month_written

HEAD = "actor_a,actor_b,direction,month,events,covered,scope\n"
TIES = """\
actors: {A: {aliases: [Alpha]}, B: , C: }
hostilities:
  - {between: [A, B], since: 2019, id: mutual, monthly_events: events.csv}
supports:
  - {from: A, to: C, since: 2019, id: there, monthly_events: events.csv}
  - {from: C, to: A, since: 2019, id: back, monthly_events: events.csv}
"""


@pytest.fixture
def reading(tmp_path):
    """Read ties beside a table with some rows."""

    def read_it(rows, ties=TIES, head=HEAD):
        (tmp_path / "graph.yaml").write_text(ties, encoding="utf-8")
        (tmp_path / "events.csv").write_text(head + "".join(f"{row}\n" for row in rows), encoding="utf-8")
        return read(tmp_path)

    return read_it


def months(reading):
    return {
        tie.id: {month_written(month): events for month, events in tie.monthly_events.counts}
        for tie in reading.dataset.relations
    }


def messages(reading):
    return [problem.message for problem in reading.problems]


def test_rows_go_to_the_tie_of_their_actors_and_their_direction(reading):
    rows = ["Alpha,B,a to b,2019-01,1,,", "B,A,a to b,2019-01,2,,", "A,B,none,2019-02,4,,"]
    found = months(reading([*rows, "A,C,a to b,2019-03,8,,", "C,Alpha,a to b,2019-03,16,,", "B,C,none,2019-01,5,,"]))
    assert found == {
        "mutual": {"2019-01": 3, "2019-02": 4}, "there": {"2019-03": 8}, "back": {"2019-03": 16},
    }  # fmt: skip


def test_rows_that_two_ties_could_claim_are_nobodys(reading):
    found = reading(["A,C,none,2019-03,8,,", "A,B,none,2019-03,8,,"])
    assert found.dataset is None
    [told] = messages(found)
    assert "could be of back, there: name it at one, or the id in a column 'tie'" in told


def test_a_column_says_which_tie_is_meant(reading):
    head = "actor_a,actor_b,direction,month,events,tie\n"
    rows = ["A,C,none,2019-03,8,there", "C,A,none,2019-03,16,back", "A,B,none,2019-03,8,"]
    assert months(reading(rows, head=head))["back"] == {"2019-03": 16}


def test_names_of_nobody_are_told_once_each_and_no_more_than_twenty(reading):
    rows = [f"A,Unheard {i % 30},none,20{i // 12 + 10}-{i % 12 + 1:02},1,," for i in range(120)]
    found = [problem for problem in reading([*rows, "A,B,none,2019-03,8,,"]).problems if problem.code == "AG333"]
    assert len(found) == 21
    assert any("beside those told: 10" in problem.message for problem in found)
    assert found[1].location.line == 2


def test_nobody_reads_on_in_a_table_of_broken_rows(reading):
    found = reading(["A,B"] * 5000)
    assert [problem.code for problem in found.problems] == ["AG120"] * 21


def test_an_apostrophe_that_guards_a_name_is_no_part_of_it(reading):
    ties = "actors: {A: , =B: }\nhostilities:\n  - {between: [A, =B], id: t, monthly_events: events.csv}\n"
    assert months(reading(["A,'=B,none,2019-01,2,,"], ties)) == {"t": {"2019-01": 2}}


@pytest.mark.parametrize("text", ["", "\n", "a\n\n", HEAD, HEAD + "\n\n"])
def test_a_table_without_rows_is_told(tmp_path, text):
    (tmp_path / "graph.yaml").write_text(TIES, encoding="utf-8")
    (tmp_path / "events.csv").write_text(text, encoding="utf-8")
    assert {problem.code for problem in read(tmp_path).problems} <= {"AG120", "AG334"}


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "secret.csv").write_text(HEAD + "A,B,none,2019-01,2,,\n", encoding="utf-8")
    graph = tmp_path / "graph"
    graph.mkdir()
    (graph / "ties.yaml").write_text("hostilities:\n  - {between: [A, B], monthly_events: e.csv}\n", encoding="utf-8")
    (graph / "e.csv").symlink_to(tmp_path / "secret.csv")
    told = [problem for problem in read(graph).problems if problem.code == "AG001"]
    assert ["a link that leads out of the folder" in problem.message for problem in told] == [True]
    assert told[0].location.line == 2


def test_a_text_by_itself_has_no_table_beside_it_and_keeps_its_name():
    found = read_texts({"graph.yaml": TIES}, Dataset)
    assert not [problem for problem in found.problems if problem.code in ("AG001", "AG334")]
    assert {tie.monthly_events.file for tie in found.dataset.relations} == {"events.csv"}


def test_a_line_of_nothing_but_columns_needs_little_memory():
    table = Table("e.csv", "," * 1_000_000)
    tracemalloc.start()
    try:
        assert list(table.rows()) == []
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (len(table.problems), peak < 40_000_000) == (1, True)
