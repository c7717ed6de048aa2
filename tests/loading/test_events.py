"""Events, and the dates that hang on them: honest bounds, told as they are written."""

from __future__ import annotations

import json
from datetime import date

import pytest

from actorgraph import diff_days, diff_records, listing, profile, selection, timeline
from actorgraph.loading import read
from actorgraph.model.asked import day_of
from actorgraph.model.dataset import Dataset
from actorgraph.presenters import present

HEAD = """
dataset: {as_of: 2025-06-01}
sources: {one: {title: One, publisher: P, date: 2025-03-01}}
events:
  goma: {name: {en: the fall of Goma, fr: la chute de Goma}, date: DATE, place: Goma, sources: [one]}
  talks: {name: the talks, date: after goma, sources: [one]}
actors: {A: {}, B: {}}
hostilities:
"""
TIE = "  - {from: A, to: B, since: SINCE, sources: [one]}\n"


FALL, CHUTE = "the fall of Goma (27 Jan 2025)", "la chute de Goma (27 janvier 2025)"


@pytest.fixture
def made(dataset_from):
    def make(since, on="2025-01-27", tail=""):
        return dataset_from(HEAD.replace("DATE", on) + TIE.replace("SINCE", since) + tail)

    return make


def ordinal(text):
    return text and date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("since", "on", "first", "last"),
    [
        ("after goma", "2025-01-27", "2025-01-28", None),
        ("before goma", "2025-01-27", None, "2025-01-26"),
        ("with goma", "2025-01-27", "2025-01-27", "2025-01-27"),
        ("after goma", "2025-01", "2025-01-02", None),
        ("before goma", "2025-01", None, "2025-01-30"),
        ("with goma", "2025-01-26..2025-01-30", "2025-01-26", "2025-01-30"),
        ("after goma", "..2025-01", None, None),
        ("before goma", "2025..", None, None),
        ("after talks", "2025-01-27", "2025-01-29", None),
        ("with talks", "2025-01-27", "2025-01-28", None),
        ("before talks", "2025-01-27", None, None),
    ],
)
def test_date_that_hangs_on_an_event_has_honest_bounds(made, since, on, first, last):
    [tie] = made(since, on).relations
    known = tie.period.since
    assert (known.written, known.earliest, known.latest) == (since, ordinal(first), ordinal(last))
    assert tie.id == f"hostility/a/b/{since.replace(' ', '-')}"


@pytest.mark.parametrize(
    ("since", "english", "french"),
    [
        ("after goma", f"since some day after {FALL}", f"depuis un jour après {CHUTE}"),
        ("before goma", f"since some day before {FALL}", f"depuis un jour avant {CHUTE}"),
        ("with goma", f"since {FALL}", f"depuis {CHUTE}"),
        ("after talks", "since some day after the talks", "depuis un jour après the talks"),
    ],
)  # fmt: skip
def test_date_is_told_as_it_is_written(made, since, english, french):
    dataset = made(since)
    for language, words in (("en", english), ("fr", french)):
        assert words in present(profile(dataset, "A"), "text", language=language)
    assert json.loads(present(listing(dataset, "relations"), "json"))["rows"][0]["since"] == since


def test_events_stand_in_the_timeline_and_in_their_list(made):
    dataset = made("with goma")
    moments = [(m.date.written, m.event and m.event.id) for m in timeline(dataset).moments]
    assert moments == [("2025-01-27", "goma"), ("with goma", None), ("after goma", "talks")]
    assert [m for m in timeline(dataset, ["A"]).moments if m.event] == []
    assert [m for m in timeline(dataset, selected=selection(dataset, only=["hostility"])).moments if m.event] == []
    assert "the fall of Goma · Goma" in present(timeline(dataset), "text")
    assert "la chute de Goma" in present(timeline(dataset), "text", language="fr")
    told = json.loads(present(timeline(dataset), "json"))["moments"][0]
    assert told["event"] == {"id": "goma", "place": {"name": "Goma", "at": None}, "note": None}
    assert told["name"] == {"en": "the fall of Goma", "fr": "la chute de Goma"}
    assert [row["id"] for row in listing(dataset, "events").rows()] == ["goma", "talks"]
    assert [
        row["id"] for row in listing(dataset, "events", selected=selection(dataset, as_of="2025-01-20")).rows()
    ] == []


def test_events_are_compared(made):
    dataset = made("with goma")
    changes = diff_days(dataset, day_of("2025-01-01"), day_of("2025-03-01")).changes
    assert [(str(c.kind), str(c.certainty), c.event.id) for c in changes if c.event] == [
        ("happened", "yes", "goma"), ("happened", "possibly", "talks"),
    ]  # fmt: skip
    later = made("with goma", "2025-01-28")
    told = diff_records(dataset, later).changes
    assert [(str(c.kind), c.about, [d.name for d in c.details]) for c in told] == [("corrected", "event", ["date"])]
    assert "27 Jan 2025 → 28 Jan 2025" in present(diff_records(dataset, later), "text")


def test_correction_of_a_date_that_hangs_is_told_by_the_name_of_the_event(made):
    told = present(diff_records(made("with goma"), made("2024, id: hostility/a/b/with-goma")), "text")
    assert "since: with the fall of Goma (27 Jan 2025) → 2024" in told


def test_shifted_event_ends_no_tie(made):
    """The end of the tie is as it was; only the event that it hangs on is told otherwise."""
    tie = "2020, until: after goma"
    changes = diff_records(made(tie), made(tie, "2025-01-28")).changes
    assert [change.about for change in changes] == ["event"]


def test_hash_knows_of_events_and_of_no_more(dataset_from, made):
    plain = dataset_from("actors: {A: {}}")
    assert plain.hash == dataset_from("actors: {A: {}}\nevents:\n").hash
    assert plain.hash != dataset_from("actors: {A: {}}\nevents: {x: {name: X, date: 2001}}").hash
    assert made("with goma").hash != made("with goma", "2025-01-28").hash


def test_event_may_stand_in_another_file_and_after_what_hangs_on_it(tmp_path):
    (tmp_path / "a.yaml").write_text("hostilities: [{from: A, to: B, since: after x}]")
    (tmp_path / "b.yaml").write_text("events: {y: {name: Y, date: 2001}, x: {name: X, date: with y}}")
    [tie] = read([tmp_path], Dataset).dataset.relations
    assert tie.period.since.earliest == ordinal("2001-01-02")


def test_long_chain_of_events_is_read_and_told(dataset_from):
    chain = "".join(f"  e{i}: {{name: E{i}, date: after e{i - 1}}}\n" for i in range(1, 3000))
    dataset = dataset_from(f"events:\n  e0: {{name: E0, date: 2001-01-01}}\n{chain}")
    assert dataset.events["e2999"].date.earliest == ordinal("2001-01-01") + 2999
    assert "after E2998" in present(timeline(dataset), "text")


def test_name_of_an_event_is_no_message(dataset_from):
    dataset = dataset_from(
        "events: {x: {name: '{first} {0}', date: 2001}}\nhostilities: [{from: A, to: B, since: after x}]"
    )
    assert "since some day after {first} {0} (2001)" in present(profile(dataset, "A"), "text")
