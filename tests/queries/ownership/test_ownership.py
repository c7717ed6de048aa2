"""Who owns an actor, and what it owns."""

from __future__ import annotations

import json

import pytest

from actorgraph import ownership, selection
from actorgraph.errors import QuestionError
from actorgraph.presenters import FORMATS, present

SHARES = """
relation_types: {ownership: {label: ownership, verb: owns, direction: one-way, family: hierarchy}}
actors: {A: {kind: company}, B: {kind: company}, C: {kind: company}}
ownerships:
  - {from: A, to: B, share: 60%}
  - {from: B, to: C, share: 50%}
  - {from: A, to: C, share: 10%}
"""
MEDIA = """
dataset: {as_of: 2026-03-01}
sources:
  afp: {title: La famille Arnault, publisher: AFP via Boursorama, date: 2026-02-24}
  mdiplo: {title: Médias français, publisher: Le Monde diplomatique, date: 2024-12-16}
actors: {Famille Arnault: {kind: family}, LVMH: {kind: company}, Les Échos: {kind: company}}
ownerships:
  - {from: Famille Arnault, to: LVMH, share: 49.77%, votes: 65.89%, since: ..2025-12, until: 2026-02-23, sources: [afp]}
  - {from: Famille Arnault, to: LVMH, share: 50.01%, votes: 65.94%, since: 2026-02-24, sources: [afp]}
  - {from: LVMH, to: Les Échos, share: 100%, since: ..2024-12, sources: [mdiplo]}
"""


@pytest.fixture(scope="module")
def shares(dataset_from):
    return dataset_from(SHARES)


@pytest.fixture(scope="module")
def media(dataset_from):
    return dataset_from(MEDIA)


def told(answer):
    return {row["actor"]: (row["low"], row["high"], row["known"]) for row in answer.rows()}


def test_share_is_the_direct_one_and_those_through_others(shares):
    answer = ownership(shares, "C")
    assert told(answer) == {"B": (50, 50, True), "A": (40, 40, True)}
    row = answer.rows()[1]
    assert (row["direct_low"], row["indirect_low"], row["ultimate"], row["chain"]) == (10, 30, True, "A; B; C")
    assert [chain.labels for chain in answer.owners[1].chains] == [("A", "B", "C"), ("A", "C")]
    assert answer.unrecorded == pytest.approx((0.4, 0.4, True))


def test_down_is_what_an_actor_owns(shares):
    assert told(ownership(shares, "A", down=True)) == {"B": (60, 60, True), "C": (40, 40, True)}
    assert not ownership(shares, "C", down=True).found
    assert not ownership(shares, "A").found


def test_ranges_give_ranges_and_rounded_figures_are_ranges(dataset_from):
    ranges = dataset_from(SHARES.replace("60%", "~60%").replace("50%", "25%..50%").replace("10%", '">10%"'))
    low, high, known = told(ownership(ranges, "C"))["A"]
    assert (low, known) == (23.75, True)
    assert high == 91.25, (
        "10% and 25% are held at the least; of what is left all is A's, besides B's 25% that is 65% A's"
    )


def test_unknown_share_makes_at_least(dataset_from):
    answer = ownership(dataset_from(SHARES.replace(", share: 50%", "")), "C")
    assert told(answer)["A"] == (10, 64, False)
    assert "at least 10%" in present(answer, "text")
    assert "au moins 10\u00a0%" in present(answer, "text", "fr")
    assert answer.notes[0] == "ties that do not say the share: 1; what rests on one is at least so much"


def test_answer_is_as_of_a_day(media):
    assert told(ownership(media, "Les Échos"))["Famille Arnault"] == (50.01, 50.01, True)
    before = ownership(media, "Les Échos", selection(media, as_of="2026-01"))
    assert told(before)["Famille Arnault"] == (49.77, 49.77, True)


def test_votes_are_kept_apart_from_shares(media):
    assert told(ownership(media, "LVMH", votes=True)) == {"Famille Arnault": (65.94, 65.94, True)}
    assert told(ownership(media, "Les Échos", votes=True))["Famille Arnault"] == (0, 65.94, False)


def test_ultimate_owner_comes_with_the_ties_and_sources_of_its_chain(media):
    text = present(ownership(media, "Les Échos"), "text", "fr")
    assert "Famille Arnault : 50,01 %" in text.replace("\u00a0", " ")
    assert "LVMH ──participation──▶ Les Échos" in text
    assert "[2] Le Monde diplomatique" in text
    assert [source.id for source in ownership(media, "Les Échos").cited()] == ["mdiplo", "afp", "mdiplo"]


def test_several_ties_of_two_actors_are_a_range_and_no_sum(dataset_from):
    twice = dataset_from(f"{SHARES}  - {{from: A, to: C, share: 12%}}\n")
    answer = ownership(twice, "C")
    assert told(answer)["A"] == (40, 42, True)
    assert "several ties say how much one has of another, and count as a range: 1" in answer.notes


def test_more_than_the_whole_is_said_to_be(dataset_from):
    answer = ownership(dataset_from(SHARES.replace("10%", "90%")), "C")
    assert "more than the whole is said to be held, and counts in proportion, of C" in answer.notes


def test_circle_without_anybody_at_its_top_is_told(dataset_from):
    circle = dataset_from(
        "actors: {A: , B: }\nownerships:\n  - {from: A, to: B, share: 30%}\n  - {from: B, to: A, share: 40%}\n"
    )
    answer = ownership(circle, "A")
    assert told(answer) == {"B": (40, 40, True)}
    assert answer.notes[0] == "they own each other in a circle, and nobody is recorded at its top: B"


def test_other_ties_count_where_they_say_a_share(dataset_from):
    other = dataset_from("actors: {A: , B: , C: }\nsupports: [{from: A, to: B, share: 5%}, {from: C, to: B}]\n")
    assert told(ownership(other, "B")) == {"A": (5, 5, True)}


def test_json_has_each_part_and_the_ties_of_the_chains(media):
    answer = json.loads(present(ownership(media, "Les Échos"), "json"))
    assert [owner["actor"] for owner in answer["owners"]] == ["LVMH", "Famille Arnault"]
    chain = answer["owners"][1]["chains"][0]
    assert chain["part"] == {"low": 50.01, "high": 50.01, "known": True}
    assert set(chain["ties"]) <= {tie["id"] for tie in answer["ties"]}


@pytest.mark.parametrize("how", FORMATS)
@pytest.mark.parametrize("down", [False, True])
def test_every_format_tells_it(shares, how, down):
    assert "40" in present(ownership(shares, "A" if down else "C", down=down), how)


def test_chains_of_many_are_told_as_more(dataset_from):
    between = "".join(
        f"  - {{from: A, to: B{n}, share: 100%}}\n  - {{from: B{n}, to: C, share: {n}%}}\n" for n in range(1, 8)
    )
    answer = ownership(dataset_from(f"ownerships:\n{between}"), "C")
    owner = next(owner for owner in answer.owners if owner.actor == "A")
    assert (len(owner.chains), owner.more, owner.chains[0].labels) == (5, True, ("A", "B7", "C"))
    assert owner.holding.effective.low == pytest.approx(0.28)
    assert "none of which comes to more" in present(answer, "text")


def test_shares_are_not_rolled_up(dataset_from):
    dataset = dataset_from("""
dataset: {vocabulary: companies}
ownerships: [{from: A, to: B, share: 10%}]
""")
    with pytest.raises(QuestionError, match="ask without rolling up"):
        ownership(dataset, "A", selection(dataset, roll_up=["ownership"]))
