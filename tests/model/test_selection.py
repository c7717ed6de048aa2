"""Which ties a question is about."""

from __future__ import annotations

from datetime import date

import pytest

from actorgraph import QuestionError, Selection, selection
from actorgraph.model.asked import day_of
from actorgraph.model.period import Certainty
from actorgraph.model.selection import LAYERS


def test_nothing_asked_takes_all_but_the_retracted(dataset_of, tie):
    dataset = dataset_of([tie("A", "B"), tie("A", "C", status="contested"), tie("A", "D", status="retracted")])
    assert [one.object for one in Selection().of(dataset)] == ["B", "C"]


@pytest.mark.parametrize("year", range(2010, 2026))
def test_day_takes_what_surely_or_possibly_holds(atlas, year):
    selected = Selection(day=date(year, 6, 1).toordinal())
    taken = {one.id for one in selected.of(atlas)}
    snapshot = selected.on(atlas)
    for one in atlas.relations:
        assert (one.id in taken) is (snapshot.holds(one) is not Certainty.NO)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2017", (2017, 12, 31)),
        ("2016-02", (2016, 2, 29)),
        ("2017-03-02", (2017, 3, 2)),
        ("2016..2017-01", (2017, 1, 31)),
    ],
)
def test_last_day_of_a_date_counts(text, day):
    assert day_of(text) == date(*day).toordinal()


@pytest.mark.parametrize(
    "text", ["", "soon", "2017-13", "2017-02-30", "02/03/2017", "2017..", "today", "unknown", "ALL"]
)
def test_date_without_a_last_day_is_refused(dataset_of, text):
    with pytest.raises(QuestionError, match=r"date|exist|last day"):
        selection(dataset_of([]), as_of=text)


@pytest.mark.parametrize("as_of", [None, "all"])
def test_all_time_has_no_day(dataset_of, as_of):
    assert selection(dataset_of([]), as_of=as_of).day is None


def test_layers_are_the_signs_and_the_lineage(dataset_of, tie):
    kinds = ("support", "hostility", "negotiation", "merger", "split")
    dataset = dataset_of([tie("A", "B", kind) for kind in kinds])
    found = {layer: [one.type.name for one in selection(dataset, layer=layer).of(dataset)] for layer in LAYERS}
    assert found == {
        "friendly": ["merger", "support"],
        "hostile": ["hostility"],
        "lineage": ["merger", "split"],
        "neutral": ["negotiation", "split"],
    }


def test_types_can_be_named_by_name_or_plural(dataset_of, tie):
    dataset = dataset_of([tie("A", "B", kind) for kind in ("support", "hostility", "merger")])
    chosen = selection(dataset, only=["hostilities", "merger"], excluded=["mergers"])
    assert (chosen.only, chosen.excluded) == (("hostility", "merger"), ("merger",))
    assert [one.type.name for one in chosen.of(dataset)] == ["hostility"]


@pytest.mark.parametrize(
    ("least", "grades"),
    [
        ("low", ["", "B2", "D4", "high", "low", "medium"]),
        ("medium", ["B2", "high", "medium"]),
        ("high", ["B2", "high"]),
    ],
)
def test_grade_takes_what_is_graded_at_least_so(dataset_of, tie, least, grades):
    written = ("", "low", "medium", "high", "B2", "D4")
    dataset = dataset_of([tie("A", f"B{grade}", confidence=grade) for grade in written])
    assert sorted(one.confidence.written for one in selection(dataset, min_confidence=least).of(dataset)) == grades


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"layer": "angry"}, "there is no layer 'angry'; the layers are friendly, hostile, neutral, lineage"),
        ({"min_confidence": "sure"}, "'sure' is no grade of confidence; the grades are low, medium, high"),
        ({"only": ["hostilty"]}, "there is no relation type 'hostilty'; did you mean 'hostility'?"),
        (
            {"excluded": ["zzz"]},
            "there is no relation type 'zzz'; the types are merger, split, succession, allegiance, partnership, "
            "support, membership, leadership, founding, hostility, rivalry, negotiation, mediation, sanction, "
            "ownership",
        ),
    ],
)
def test_unknown_word_is_refused_with_what_is_allowed(dataset_of, options, message):
    with pytest.raises(QuestionError) as caught:
        selection(dataset_of([]), **options)
    assert str(caught.value) == message


def test_selection_tells_what_it_is(dataset_of):
    chosen = selection(dataset_of([]), as_of="2017-03", layer="hostile", only=["sanctions"])
    assert chosen.as_dict() == {
        "as_of": "2017-03-31", "layer": "hostile", "only": ["sanction"], "except": [], "min_confidence": None,
    }  # fmt: skip
    assert Selection().as_dict()["as_of"] == "all"
