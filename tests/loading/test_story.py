"""The `story:` section."""

from __future__ import annotations

import pytest

ACTORS = "actors: {JNIM: {aliases: [GSIM]}, FLA: , Mali: }\n"
TIE = "hostilities: [{from: JNIM, to: Mali, since: 2018}]\n"


@pytest.fixture
def step(load_text):
    """Return the one step of a story, given what it says."""

    def read_it(said):
        [made] = load_text(f"{ACTORS}{TIE}story:\n- {{text: x, {said}}}\n").story
        return made

    return read_it


def test_a_step_says_all_that_it_can(load_text):
    text = f"""{ACTORS}
dataset: {{as_of: 2020}}
story:
- title: {{en: War, fr: Guerre}}
  text: {{en: A sentence., fr: Une phrase.}}
  day: 2018-03
  view: matrix
  actors: [gsim, Mali]
"""
    [step] = load_text(text).story
    assert (step.title.in_("fr"), step.text.in_("fr"), step.view, step.actors) == (
        "Guerre", "Une phrase.", "matrix", ("JNIM", "Mali"),
    )  # fmt: skip
    assert (step.day.written, step.tie, step.path) == ("2018-03", None, ())
    assert (step.origin.line, step.origin.column) == (5, 3)


def test_a_step_can_be_of_a_period_and_cite_sources(load_text):
    step = "{text: x, during: 2018-01..2018-06, sources: [s, {source: s, page: 3}, https://example.org/a]}"
    made = load_text(f"sources: {{s: {{title: x, publisher: y}}}}\n{ACTORS}story: [{step}]\n").story[0]
    assert (made.during.written, made.day) == ("2018-01..2018-06", None)
    assert [(cited.source.id, cited.page) for cited in made.citations] == [
        ("s", None), ("s", "3"), ("https://example.org/a", None),
    ]  # fmt: skip


def test_a_step_needs_no_more_than_a_text(step):
    made = step("")
    assert (str(made.text), made.day, made.view, made.actors) == ("x", None, "network", ())


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("actor: GSIM", (("JNIM",), None, ())),
        ("actors: [fla, jnim, mali]", (("FLA", "JNIM", "Mali"), None, ())),
        ("tie: hostility/jnim/mali/2018", ((), "hostility/jnim/mali/2018", ())),
        ("path: [FLA, gsim]", ((), None, ("FLA", "JNIM"))),
    ],
)
def test_a_step_shows_one_thing(step, said, kept):
    made = step(said)
    assert (made.actors, made.tie, made.path) == kept


def test_steps_keep_their_order_though_a_story_looks_back(load_text):
    text = "dataset: {story: [{text: b, day: 2020}, {text: a, day: 2010}]}\nactors: {A: }\n"
    assert [str(step.text) for step in load_text(text).story] == ["b", "a"]


def test_a_story_is_told_in_one_place(read_texts):
    texts = ("dataset: {story: [{text: a}]}\nactors: {A: }\n", "story: [{text: b}]\n")
    [problem] = read_texts(*texts).problems
    assert (problem.code, problem.location.path[-6:], problem.location.line) == ("AG108", "1.yaml", 1)
    assert "0.yaml:1:18" in problem.message


@pytest.mark.parametrize(
    ("said", "code", "told"),
    [
        ("actor: JMIN", "AG116", "no actor is called 'JMIN'; did you mean 'JNIM'?"),
        ("path: [FLA, Nobody]", "AG116", "no actor is called 'Nobody'"),
        ("actors: [JNIM, gsim]", "AG109", "'JNIM' is named twice here"),
        ("path: [JNIM]", "AG106", "a path is between two actors, as in [JNIM, FLA]"),
        ("view: timelime", "AG106", "'timelime' is not allowed here; did you mean 'timeline'?"),
        ("dya: 2018", "AG101", "a step has no key 'dya'; did you mean 'day'?"),
        ("day: 2018-13", "AG105", "there is no month 13"),
        ("day: 2018..", "AG105", "'2018..' has no last day: write a date such as 2017-03-02, 2017-03 or 2017"),
        ("during: 2018-13", "AG105", "there is no month 13"),
        ("during: 2018, day: 2019", "AG108", "a step shows a day or a period: leave out 'during' or 'day'"),
        ("sources: nobody", "AG102", "unknown source 'nobody'"),
        ("actor: FLA, tie: hostility/jnim/mali/2018", "AG108", "a step shows one thing: leave out 'actor' or 'tie'"),
        ("tie: hostility/jnim/mali/2019", "AG117", "did you mean 'hostility/jnim/mali/2018'?"),
    ],
)
def test_what_is_wrong_with_a_step_is_told_with_what_was_meant(read_texts, said, code, told):
    found = read_texts(f"{ACTORS}{TIE}story: [{{text: x, {said}}}]\n").problems
    assert [problem.code for problem in found] == [code]
    assert told in found[0].message or code == "AG105"


def test_all_that_is_wrong_is_told_in_one_run(found):
    text = "actors: {A: }\nstory:\n- {day: 2018}\n- {text: , actor: B}\n- x\n"
    assert found(text) == [("AG104", 3, 3), ("AG115", 4, 4), ("AG116", 4, 19), ("AG103", 5, 3)]
    assert found("story: {text: x}\n") == [("AG103", 1, 8)]


def test_nobody_is_missed_while_a_file_is_unreadable(read_texts):
    texts = ("story: [{text: x, actor: A}, {text: x, tie: t}]\n", "a: [\n")
    assert [problem.code for problem in read_texts(*texts).problems] == ["AG010"]


def test_a_story_is_no_part_of_the_hash(load_text):
    told, untold = (load_text(f"{ACTORS}{TIE}{story}") for story in ("story: [{text: x, actor: FLA}]\n", ""))
    assert told.hash == untold.hash
