"""Questions asked of the wholes: all that say so are, and one that names a part is pointed to its whole."""

import inspect

import pytest

from actorgraph import ego, lineage, neighbours, paths, profile, public, selection, structure_by_chance, timeline
from actorgraph.errors import QuestionError

FORCES = """
dataset: {as_of: 2025}
actors: {DRC: , FARDC: , Brigade: , Militia: {}, M23: }
memberships:
  - {from: FARDC, to: DRC, since: 2003-06-01}
  - {from: Brigade, to: FARDC, since: 2010-01-01}
  - {from: Militia, to: DRC, since: 2012, until: 2014}
hostilities: [{from: FARDC, to: M23, since: 2012}]
"""
SURE = "'{}' counts for others here; ask for 'DRC'"
MAYBE = "'{}' counts for others here at some time, or possibly; ask for 'DRC' too"


def notes(answer):
    return [note for note in answer.as_dict()["notes"] if "counts for others" in note]


def on(dataset, day):
    return selection(dataset, as_of=day, roll_up=["membership"])


@pytest.mark.parametrize(
    "ask",
    [
        lambda dataset, when: profile(dataset, "FARDC", when),
        lambda dataset, when: neighbours(dataset, "FARDC", when),
        lambda dataset, when: ego(dataset, "FARDC", when),
        lambda dataset, when: timeline(dataset, ["FARDC"], when),
        lambda dataset, when: paths(dataset, "FARDC", "M23", when),
        lambda dataset, when: paths(dataset, "M23", "FARDC", when),
    ],
)
def test_a_part_that_is_named_has_a_pointer_to_its_whole(dataset_from, ask):
    dataset = dataset_from(FORCES)
    assert notes(ask(dataset, on(dataset, "2020"))) == [SURE.format("FARDC")]
    assert notes(ask(dataset, selection(dataset, as_of="2020"))) == []


@pytest.mark.parametrize(
    ("actor", "day", "told"),
    [
        ("Brigade", "2020", [SURE]),
        ("Brigade", "2005", []),
        ("Militia", "2012-05-01", [MAYBE]),
        ("Militia", "2013-06-01", [SURE]),
        ("Militia", "2020", []),
        ("Militia", "all", [MAYBE]),
        ("DRC", "2020", []),
    ],
)
def test_the_pointer_is_to_the_top_and_as_sure_as_the_dates(dataset_from, actor, day, told):
    dataset = dataset_from(FORCES)
    assert notes(profile(dataset, actor, on(dataset, day))) == [text.format(actor) for text in told]


@pytest.mark.parametrize("name", sorted(public.__all__))
def test_every_question_that_takes_a_selection_is_asked_of_the_wholes_or_refuses(name):
    ask = getattr(public, name)
    if inspect.isfunction(ask) and "selected" in inspect.signature(ask).parameters:
        told = inspect.getsource(ask)
        assert hasattr(ask, "__wrapped__") or "without rolling up" in told or "timeline(dataset" in told


def test_what_is_compared_with_chance_is_rolled_up_too(dataset_from):
    dataset = dataset_from(FORCES)
    plain, rolled = (
        structure_by_chance(dataset, when, draws=2) for when in (selection(dataset, as_of="2020"), on(dataset, "2020"))
    )
    assert "ties of parts that count for their wholes: 1" in rolled.as_dict()["notes"]
    assert plain.as_dict()["scope"] != rolled.as_dict()["scope"]


def test_lineage_of_a_part_points_to_its_whole(dataset_from):
    text = """
dataset: {as_of: 2020}
memberships: [{from: Army, to: State, since: 2000}]
successions: [{from: Old army, into: Army, date: 2000}]
"""
    dataset = dataset_from(text)
    selected = selection(dataset, roll_up=["membership"])
    told = "'Army' is part of 'State' at some time, or possibly, and has a lineage of its own; ask for 'State' too"
    assert told in lineage(dataset, "Army", selected).notes
    assert not any("lineage of its own" in note for note in lineage(dataset, "State", selected).notes)
    assert not any("lineage of its own" in note for note in lineage(dataset, "Army").notes)


def test_an_export_has_ties_as_they_are_recorded(dataset_from):
    dataset = dataset_from(FORCES)
    with pytest.raises(QuestionError, match="without rolling up"):
        public.export(dataset, "edges", on(dataset, "2020"))
