"""Parties and mediators at one table: ties across parties, none inside one, and one event."""

from __future__ import annotations

from itertools import permutations

import pytest

from actorgraph.model.asked import day_of
from actorgraph.model.gathering import Gathering
from actorgraph.model.period import Certainty
from actorgraph.model.selection import Selection

ACCORD = "relation_types: {accord: {family: diplomacy, direction: mutual, lasting: yes}}\n"


@pytest.fixture
def ties(load_text):
    """Return the ties of a text."""
    return lambda text: load_text(text).relations


def pairs(ties, kind):
    return {frozenset((tie.subject, tie.object)) for tie in ties if tie.type.name == kind}


def test_ties_run_across_parties_and_none_inside_one(ties):
    found = ties("negotiations: [{parties: [[A, B], [C, D], E]}]\n")
    across = [(one, other) for one in "AB" for other in "CDE"] + [("C", "E"), ("D", "E")]
    assert pairs(found, "negotiation") == set(map(frozenset, across))
    assert {tie.event for tie in found} == {"negotiation/a+b/c+d/e"}
    assert {tie.gathering for tie in found} == {Gathering((("A", "B"), ("C", "D"), ("E",)))}


def test_mediators_have_a_tie_of_their_own_to_every_actor_of_every_party(ties):
    said = "mediators: [Q, U], since: 2025-03, until: 2025-07, sources: 'https://e.org', confidence: high"
    found = ties(f"negotiations: [{{parties: [[A], [B, C]], {said}}}]\n")
    own = [tie for tie in found if tie.type.name == "mediation"]
    assert {(tie.subject, tie.object) for tie in own} == {(one, other) for one in "QU" for other in "ABC"}
    assert {(tie.type.sign, tie.mutual, tie.is_of_mediator) for tie in own} == {(0, False, True)}
    assert len({(tie.event, tie.period, tie.citations, tie.confidence, tie.origin) for tie in found}) == 1


def test_ids_do_not_depend_on_the_order_of_parties_or_of_actors(ties):
    told = set()
    for parties in permutations(("A", "[B, C]", "[D, E]")):
        for inside in ("B, C", "C, B"):
            listed = ", ".join(parties).replace("B, C", inside)
            for mediators in ("Q, U", "U, Q"):
                made = ties(f"negotiations: [{{parties: [{listed}], mediators: [{mediators}], since: 2025}}]\n")
                told.add(tuple((tie.id, tie.event) for tie in made))
    assert len(told) == 1


@pytest.mark.parametrize("seed", [1, -1])
def test_tables_of_one_day_are_told_apart_wherever_they_stand(ties, seed):
    lines = ["- {parties: [A, [B, C]], mediators: Q}\n", "- {parties: [[A, B], C]}\n", "- {parties: [A, [B, C]]}\n"]
    found = ties("negotiations:\n" + "".join(lines[::seed]))
    told = {(tie.event, tie.gathering) for tie in found}
    one = (("A",), ("B", "C"))
    assert told == {
        ("negotiation/a/b+c", Gathering(one)),
        ("negotiation/a/b+c/2", Gathering(one, ("Q",))),
        ("negotiation/a+b/c", Gathering((("A", "B"), ("C",)))),
    }


def test_parties_of_one_actor_each_are_what_between_says(load_text):
    written = [f"negotiations: [{{{key}: [A, B, C], since: 2020}}]\n" for key in ("between", "parties")]
    assert len({load_text(text).hash for text in written}) == 1


def test_id_of_the_author_stays_that_of_the_tie_between_two_parties(ties):
    found = ties("negotiations: [{id: doha, between: [A, B], mediators: Q}]\n")
    assert {(tie.id, tie.event) for tie in found} == {("doha", "doha"), ("doha/q/a", "doha"), ("doha/q/b", "doha")}


def test_mediators_of_what_stays_true_mediate_on_its_day_alone(load_text):
    data = load_text(ACCORD + "accords: [{between: [A, B], mediators: Q, date: 2025-07-19}]\ndataset: {as_of: 2026}\n")
    when = Selection(day=day_of("2025-12-31")).on(data)
    assert {tie.id: when.holds(tie) for tie in data.relations} == {
        "accord/a/b/2025-07-19": Certainty.YES,
        "mediation/q/a/2025-07-19": Certainty.NO,
        "mediation/q/b/2025-07-19": Certainty.NO,
    }


def test_role_of_a_party_is_none_of_a_mediator(ties):
    found = ties("negotiations: [{between: [A, B], mediators: Q, role: host, note: in Doha, denied_by: B}]\n")
    assert {(tie.type.name, str(tie.role), str(tie.note)) for tie in found} == {
        ("negotiation", "host", "in Doha"),
        ("mediation", "None", "in Doha"),
    }
    assert all([claim.actor for claim in tie.denied_by] == ["B"] for tie in found)


def test_own_definition_of_mediation_wins(ties):
    text = (
        "relation_types: {mediation: {sign: 1, direction: mutual}}\nnegotiations: [{between: [A, B], mediators: Q}]\n"
    )
    assert {(tie.type.sign, tie.mutual) for tie in ties(text) if tie.type.name == "mediation"} == {(1, True)}


def test_name_of_two_at_a_table_is_an_error_and_no_crash(found):
    text = "actors: {A: {aliases: [X]}, B: {aliases: [X]}}\nnegotiations: [{parties: [X, [C, X]], mediators: X}]\n"
    assert {code for code, _, _ in found(text)} == {"AG110", "AG301"}
