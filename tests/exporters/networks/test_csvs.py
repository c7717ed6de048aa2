"""Actors and ties as tables: what a program for networks reads is what was recorded."""

from __future__ import annotations

import csv
import io

from actorgraph.model.forms import listed
from actorgraph.model.selection import selection


def rows(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def plain(cell):
    """Undo what keeps a spreadsheet from running a text, and a terminal from obeying it."""
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'")[:1] in tuple("=+-@\t\r") else cell


def test_every_tie_is_a_row(record, sent):
    found = {row["Id"]: row for row in rows(sent(record, "edges"))}
    assert list(found) == [tie.id for tie in record.relations if tie.status != "retracted"]
    for tie in (tie for tie in record.relations if tie.id in found):
        row = found[tie.id]
        ends = [record.actors[label].id for label in (tie.subject, tie.object)]
        assert [row["Source"], row["Target"]] == ends
        assert row["Type"] == ("Undirected" if tie.mutual else "Directed")
        assert [row["relation_type"], row["sign"]] == [tie.type.name, str(tie.type.sign)]
        assert [row["valid_from"], row["valid_until"]] == [
            str(date or "") for date in (tie.period.since, tie.period.until)
        ]
        assert [row["status"], row["confidence"]] == [str(tie.status), tie.confidence.written]
        assert row["sources"] == (listed(dict.fromkeys(cited.source.id for cited in tie.citations)) or "")


def test_every_actor_is_a_row_that_the_ties_lead_to(record, sent):
    nodes = rows(sent(record, "nodes"))
    assert [row["Id"] for row in nodes] == [actor.id for actor in record.actors.values()]
    ends = {row[end] for row in rows(sent(record, "edges")) for end in ("Source", "Target")}
    assert ends <= {row["Id"] for row in nodes}


def test_no_cell_is_a_formula(hostile, sent):
    for name in ("nodes", "edges"):
        for row in rows(sent(hostile, name)):
            assert not [cell for head, cell in row.items() if cell[:1] in tuple("=+-@\t\r") and head != "sign"]


def test_hostile_labels_come_back(hostile, sent):
    assert [plain(row["Label"]) for row in rows(sent(hostile, "nodes"))] == list(hostile.actors)


def test_nothing_that_is_said_of_a_tie_stays_behind(rich, sent):
    found = {row["Id"]: row for row in rows(sent(rich, "edges"))}
    paused = found["hostility/group/army/2011"]
    assert paused["held"] == (
        '[{"since": "2011", "until": "2013-01", "sources": [{"id": "report"}]}, '
        '{"since": "2015-05-06..2015-08", "until": "unknown", "sources": [{"id": "report"}]}, '
        '{"since": "2021", "sources": [{"id": "report"}]}]'
    )
    assert [paused[name] for name in ("first_day", "last_day", "sure_from", "sure_until")] == ["2011-01-01", "", "", ""]
    fight = found["hostility/group/army/2022-02-03"]
    assert fight["citations"] == (
        '[{"id": "report", "quote": {"en": "they fight", "fr": "ils se battent"}, "at": "line 3"}]'
    )
    assert [fight["count"], fight["count_low"], fight["count_high"], fight["level"]] == ["~300", "250.0", "350.0", "4"]
    assert fight["place"] == '{"name": "Goma", "at": [-1.68, 29.23]}'
    helped = found["support/state/army"]
    assert helped["claimed_by"] == ('[{"actor": "State", "source": "report", "quote": "we help"}, {"actor": "Army"}]')
    assert [helped["denied_by"], helped["support"], helped["tags"]] == ["Group", "arms; money", '["a; b", "c"]']
    talks = next(row for row in found.values() if row["relation_type"] == "mediation")
    assert [talks["parties"], talks["mediators"]] == ['[["Army", "State"], ["Group"]]', "People"]


def test_a_kind_stands_once_between_two_actors(record, sent):
    pairs = [
        (*(sorted if row["Type"] == "Undirected" else list)([row["Source"], row["Target"]]), row["Kind"])
        for row in rows(sent(record, "edges"))
    ]
    assert len(set(pairs)) == len(pairs)


def test_of_a_day_a_tie_says_whether_it_holds(rich, sent):
    day = selection(rich, as_of="2022-02-03")
    found = {row["Id"]: row["holds"] for row in rows(sent(rich, "edges", day))}
    assert found["hostility/group/army/2022-02-03"] == "yes"
    assert found["hostility/group/army/2011"] == "yes"
    assert found["support/state/army"] == "possibly"
