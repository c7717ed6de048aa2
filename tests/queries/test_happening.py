"""One event: what is said of it, and what hangs on it."""

import pytest

from actorgraph import UnknownNameError, happening
from actorgraph.model.selection import Selection
from actorgraph.presenters import present
from actorgraph.queries.happening import shown

GOMA = """
dataset: {as_of: 2025-06}
sources: {un: {title: Report, publisher: UN, date: 2025-02-21}}
events:
  goma-2025:
    name: {en: the fall of Goma, fr: la chute de Goma}
    date: 2025-01-27
    place: Goma
    sources: [un]
  talks: {name: the talks, date: after goma-2025}
  other: {name: another day, date: 2024}
actors: {M23: {}, DRC: {}, AFC: {until: before goma-2025}, Twin: {aliases: [the talks]}}
hostilities:
  - {from: M23, to: DRC, spells: [{since: 2012, until: 2013}, {since: with goma-2025}], sources: [un]}
  - {from: AFC, to: DRC, since: 2023}
"""


@pytest.fixture
def goma(dataset_from):
    return dataset_from(GOMA)


def test_an_event_as_people_read_it(goma):
    assert present(happening(goma, "goma-2025"), "text").splitlines()[:11] == [
        "the fall of Goma",
        "  id       goma-2025",
        "  date     27 Jan 2025",
        "  place    Goma",
        "  sources  [1]",
        "",
        "what hangs on it",
        "  before the fall of Goma (27 Jan 2025)  ends     AFC · 1 tie possibly ended with it: DRC   no source",
        "  with the fall of Goma (27 Jan 2025)    resumes  hostility: M23 → DRC   [1]",
        "  after the fall of Goma (27 Jan 2025)            the talks   no source",
        "",
    ]


@pytest.mark.parametrize("name", ["goma-2025", "event:goma-2025", "The Fall of Goma", "la chute de goma"])
def test_an_event_answers_to_its_id_and_to_its_name_in_every_language(goma, name):
    answer = shown(goma, name).as_dict()
    assert (answer["query"], answer["event"]["id"]) == ("event", "goma-2025")
    assert [moment["date"] for moment in answer["moments"]] == [
        "before goma-2025", "with goma-2025", "after goma-2025",
    ]  # fmt: skip


def test_nothing_hangs_on_an_event(goma):
    assert "nothing found" in present(happening(goma, "other"), "text")


def test_a_name_is_the_actor_s_first_and_that_is_told(goma):
    answer = shown(goma, "the talks")
    assert answer.as_dict()["actor"]["label"] == "Twin"
    assert answer.as_dict()["notes"] == ["an event is called so too; ask for 'event:talks'"]
    assert shown(goma, "event:talks").as_dict()["event"]["id"] == "talks"


@pytest.mark.parametrize(
    ("name", "meant"), [("gomma-2025", "goma-2025"), ("the fal of Goma", "goma-2025"), ("M32", "M23")]
)
def test_did_you_mean_knows_events(goma, name, meant):
    with pytest.raises(UnknownNameError) as error:
        shown(goma, name)
    assert meant in error.value.suggestions


TOLD = """
dataset: {as_of: 2025-06}
sources: {un: {title: Report, publisher: UN, date: 2025-02-21}}
actors: {M23: {}, DRC: {}}
events: {goma-2025: {name: the fall of Goma, date: 2025-01-27, sources: [un]}}
hostilities: [{from: M23, to: DRC, since: 2022, sources: [un]}]
sides: [{name: Rebels, members: [M23], since: after goma-2025, sources: [un]}, {name: State, members: [DRC]}]
story: [{text: x, event: goma-2025}, {text: y, day: 2024}, {text: z, during: with goma-2025}]
"""


def test_sides_and_steps_of_the_story_hang_on_an_event_too(dataset_from):
    goma = dataset_from(TOLD)
    answer = happening(goma, "goma-2025")
    assert answer.as_dict()["steps"] == [1, 3]
    assert [side["name"] for side in answer.as_dict()["sides"]] == [{"": "Rebels"}]
    text = present(answer, "text")
    assert "  story    steps 1, 3" in text
    assert "after the fall of Goma (27 Jan 2025)  begins  side: Rebels   [1]" in text
    assert "camp\u00a0: Rebels" in present(answer, "text", "fr")
    assert happening(goma, "goma-2025", Selection(only=("hostility",))).sides == ()
