"""The path finder of the page gives the answer of the command, tie by tie and word by word."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from random import Random

import pytest

from actorgraph.exporters.html.page import page_of
from actorgraph.model.actor import Actor
from actorgraph.model.localtext import LocalText
from actorgraph.model.period import Certainty, Period
from actorgraph.model.relation import Status
from actorgraph.model.selection import Selection
from actorgraph.model.timing import common_period
from actorgraph.presenters import present
from actorgraph.presenters.scope import scope_words
from actorgraph.queries.paths.path import paths
from actorgraph.wording.phrases import counted
from actorgraph.wording.ties import in_turn_words

pytestmark = pytest.mark.browser

FIND_ALL = """(pairs) => pairs.map(([from, to]) => {
  byId("path-from").value = from;
  byId("path-to").value = to;
  byId("path-form").requestSubmit();
  const chain = currentPath()?.map((hop) => ({
    ends: [DATA.actors[hop.from].label, DATA.actors[hop.to].label],
    tie: idOf(hop.tie),
    parallel: hop.parallel.map(idOf),
  }));
  const verdict = panel.querySelector(".verdict")?.textContent ?? null;
  return { chain: chain ?? null, verdict, answer: byId("path-answer").textContent };
})"""
OVERLAPS = {Certainty.YES: "sameTime", Certainty.POSSIBLY: "maybeSameTime", Certainty.NO: "notSameTime"}
SIGNS = {1: "friendly", -1: "hostile", 0: "neutral"}
LEVELS = {1: "low", 2: "ungraded", 3: "medium", 4: "high"}
NAMES = [
    "Ansar", "ansar", "Ánsar", "أنصار", "انصار", "Ансар", "アンサール", "安萨尔",
    "\U0001d49c\U0001d4c3\U0001d4c8", "\ufb01n",
    "A", "Α", "А", "Z", "z", "Ö", "!!", "!?", "\U0001f600", "\uffe5", "Chad", "Tchad", "تشاد", "Mali", "مالي", "Malí",
]  # fmt: skip
DATES = [
    None, None, "1999", "2000-01-20", "2000-02-10", "2000-01..2000-03", "..2000-03", "2000-02..", "2001", "unknown",
]  # fmt: skip


@pytest.fixture
def opened(reader, atlas_page):
    """Somebody who has opened the page of the atlas as it comes."""
    return reader.open(atlas_page, everybody=False)


def expected(dataset, start, end, words, language):
    """What the page has to say of two actors, from the answer of the command."""
    answer = paths(dataset, f"id:{dataset.actors[start].id}", f"id:{dataset.actors[end].id}")
    if not answer.chains:
        return {"chain": None, "verdict": None, "answer": words["noPath"]}
    chain, verdict = answer.chains[0], present(answer, "text")
    hops = [
        {"ends": [hop.start, hop.end], "tie": hop.relation.id, "parallel": [other.id for other in hop.parallel]}
        for hop in chain.hops
    ]
    parts = [counted("{n} step", "{n} steps", len(hops), language)]
    if hops:
        together = words[OVERLAPS[chain.overlap]].format(period=shared_words(chain, language))
        undated = all(hop.relation.is_undated and len(hop.timing.stretches) == 1 for hop in chain.hops)
        if chain.together is not None and (undated or chain.together == Period()):
            together = words["undatedTies" if chain.overlap is Certainty.YES else "maybeTogether"]
        elif chain.together is not None and is_bounded_by_lives(chain):
            together = words["byLives"].format(period=together)
        sign = words[SIGNS[chain.sign]]
        torn = "friendly and hostile ties" in verdict
        signs = (
            [words["productTaken"].format(sign=sign), words["torn"]] if torn else [words["product"].format(sign=sign)]
        )
        level, link = words[LEVELS[int(chain.weakest)]], chain.weakest_link
        if link.status is not Status.ACCEPTED:
            level = f"{level}, {words[link.status]}"
        parts += [together, *signs, words["weakest"].format(level=level)]
    parts.append(words["everything"])
    if hops:
        policy = scope_words(answer, language).split(" · ")[-1]
        parts.append(policy)
    return {"chain": hops, "verdict": " · ".join(parts), "answer": ""}


def is_bounded_by_lives(chain):
    """Whether the ties would be told otherwise if their actors lived for ever."""
    found = common_period(hop.timing for hop in chain.hops)
    own = common_period(hop.timing.own for hop in chain.hops)
    return (found.begins, found.ends) != (own.begins, own.ends)


def shared_words(chain, language):
    """When the ties of a chain held together, in the words of the command."""
    ends_alone = (period.begins.first == -inf and period.until is not None for period in chain.periods)
    periods = [Period(None, each.until) if late else each for each, late in zip(chain.periods, ends_alone, strict=True)]
    return in_turn_words(periods or [Period()], language)


def assert_same_answers(reader, dataset, pairs):
    language = reader.state("language")
    words = reader.page.evaluate("spoken().words")
    for pair, found in zip(pairs, reader.page.evaluate(FIND_ALL, pairs), strict=True):
        assert found == expected(dataset, *pair, words, language), pair


@pytest.mark.parametrize(("language", "count"), [("en", 90), ("fr", 20)])
def test_pairs_of_the_atlas_have_the_answer_of_the_command(reader, atlas, atlas_page, language, count):
    reader.open(atlas_page, f"lang={language}", everybody=False)
    random, labels = Random(f"atlas {language}"), list(atlas.actors)
    assert_same_answers(reader, atlas, [[random.choice(labels), random.choice(labels)] for _ in range(count)])


def generated(tie, dataset_of, seed):
    """A dataset of what makes chains hard to choose: parallel ties, loose dates, disputes, labels that look alike."""
    random = Random(seed)
    ties = [
        tie(
            *random.choices(NAMES[:-3], k=2),
            random.choice(["support", "hostility", "negotiation"]),
            key=f"{random.choice('aZé中𝒜')}{number}",
            mutual=random.random() < 0.3,
            since=random.choice(DATES),
            until=random.choice([None, None, *DATES]),
            confidence=random.choice(["", "low", "medium", "high", "B2", "F6"]),
            status=random.choice(["accepted", "accepted", "contested"]),
            cited=random.choice([(), ("1999",), ("2000-01",), ("1998", "2000-01-30")]),
        )
        for number in range(random.choice([20, 30, 45, 90]))
    ]
    dataset = dataset_of(ties, actors=NAMES, as_of="2000-02-01")
    called = {"Chad": LocalText((("en", "Chad"), ("fr", "Tchad"))), "Mali": LocalText((("en", "Mali"), ("ar", "مالي")))}
    actors = {
        label: Actor(label=label, id=f"actor-{number}", names=called.get(label))
        for number, label in enumerate(dataset.actors)
    }
    return replace(dataset, actors=actors)


@pytest.mark.sweep
def test_ties_and_names_that_are_hard_to_tell_apart_make_no_difference(reader, tie, dataset_of, tmp_path):
    seed = 1
    dataset = generated(tie, dataset_of, seed)
    path = tmp_path / "page.html"
    path.write_text(page_of(dataset, Selection()), encoding="utf-8")
    reader.open(path)
    random = Random(-seed)
    assert_same_answers(reader, dataset, [random.choices(NAMES, k=2) for _ in range(110)])


def test_a_dataset_without_any_date_has_the_answer_of_the_command(reader, written, tie, dataset_of):
    ties = [
        tie("A", "B", key="t1", since="unknown", confidence="high"),
        tie("A", "B", key="t2", confidence="low"),
        tie("B", "C", key="t3", until="unknown"),
    ]
    dataset = dataset_of(ties)
    assert dataset.as_of_written is None
    reader.open(written(dataset))
    assert_same_answers(reader, dataset, [["A", "B"], ["B", "A"], ["A", "C"], ["C", "B"], ["C", "C"]])


def test_pauses_and_lives_bound_a_chain_as_in_the_command(reader, written, dataset_from):
    dataset = dataset_from("""
        dataset: {as_of: 2025-11-07}
        actors: {A: {until: 2012}, B: {}, C: {since: 2010..2011}, W: {}}
        hostilities:
          - {from: A, to: B, since: 2011, until: 2019}
          - {from: B, to: W, spells: [{until: 2009}, {since: 2011}]}
          - {from: B, to: C, spells: [{since: 2001, until: 2003}, {since: 2008}]}
    """)
    reader.open(written(dataset))
    assert_same_answers(reader, dataset, [["A", "B"], ["B", "W"], ["B", "C"], ["A", "W"], ["C", "W"], ["A", "C"]])


def test_what_is_unticked_is_not_walked(opened, atlas):
    page = opened.page
    opened.find_path("JNIM", "Al-Qaeda")
    assert page.evaluate("currentPath().length") == 1
    taken = page.evaluate("currentPath()[0].tie.type")
    opened.row_of_type(taken).locator("input").uncheck()
    selected = Selection(excluded=(taken,))
    chains = paths(atlas, "JNIM", "Al-Qaeda", selected).chains
    assert page.evaluate("currentPath()?.map((hop) => idOf(hop.tie)) ?? []") == [
        hop.relation.id for chain in chains for hop in chain.hops
    ]


def test_low_grades_can_be_left_out_of_a_path(reader, atlas, atlas_page):
    reader.open(atlas_page, "min=4", everybody=False)
    random, labels = Random(4), list(atlas.actors)
    pairs = [random.choices(labels, k=2) for _ in range(60)]
    found = [answer["chain"] for answer in reader.page.evaluate(FIND_ALL, pairs)]
    for (start, end), chain in zip(pairs, found, strict=True):
        answer = paths(atlas, start, end, Selection(min_confidence="high"))
        wanted = [hop.relation.id for hop in answer.chains[0].hops] if answer.chains else None
        assert (chain and [hop["tie"] for hop in chain]) == wanted, (start, end)


def test_a_path_lights_up_and_its_ties_lead_to_their_evidence(opened, atlas):
    page = opened.page
    opened.find_path("FLA", "Al-Qaeda")
    hops = page.evaluate("currentPath().length")
    assert opened.heading == "Path"
    assert page.locator("#panel .chain > li").count() == hops > 1
    assert page.evaluate("edges.get({ filter: (edge) => edge.width > 2.5 }).length") == hops
    page.locator("#panel .chain button").first.click()
    assert opened.state("chosen.kind") == "tie"
    page.locator("#panel .back").click()
    assert opened.heading == "Path"
    page.locator("#panel .close").click()
    assert opened.page.evaluate("currentPath()") is None
    assert page.input_value("#path-from") == page.input_value("#path-to") == ""
    assert page.evaluate("location.hash") == ""


def test_names_that_nobody_has_are_asked_for_again(opened):
    opened.find_path("JNIM", "Nobody at all")
    assert opened.page.inner_text("#path-answer") == "Choose two actors by name."
    assert opened.page.evaluate("currentPath()") is None


def test_typing_another_name_changes_nothing_before_it_is_asked_for(opened):
    opened.find_path("JNIM", "Al-Qaeda")
    link = opened.page.evaluate("location.hash")
    opened.page.fill("#path-from", "Nobody at all")
    opened.page.locator("#types .switch input").last.uncheck()
    opened.page.locator("#types .switch input").last.check()
    assert opened.page.evaluate("location.hash") == link
    assert opened.page.input_value("#path-from") == "Nobody at all"


def test_a_path_follows_the_language(opened):
    opened.find_path("Chad", "JNIM")
    opened.page.select_option("#language", "fr")
    assert opened.page.input_value("#path-from") == "Tchad"
    assert opened.heading == "Chaîne"


def test_every_name_finds_the_actor_that_the_command_finds(reader, tmp_path, dataset_from):
    text = """
        actors: {<b>: , b: , C++ Alliance: , C Alliance: , El Salvador: , Salvador: , OPEC: , OPEC+: , Край: , Краи: }
        memberships: [OPEC -> OPEC+]
    """
    dataset = dataset_from(text)
    path = tmp_path / "page.html"
    path.write_text(page_of(dataset, Selection()), encoding="utf-8")
    reader.open(path)
    for label in dataset.actors:
        for name in (label, label.lower(), label.upper()):
            found = reader.page.evaluate("(name) => actorsNamed(name).map((index) => DATA.actors[index].label)", name)
            assert found == [dataset.resolve(name).label], name
