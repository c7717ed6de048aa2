"""What tells two ties apart stands in the lists, the table and the tooltips of the page."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

ROLES = ("shareholder", "voting rights", "board chair")
LINES = "[...panel.querySelectorAll('.ties small')].map((line) => line.textContent.trim())"
SHOW = "(chosen) => choose(chosen)"


@pytest.fixture
def roles(dataset_with):
    """One person holds three interests in one company from the same day, one of them disputed."""
    ends = {"from": "Person P", "to": "Firm F", "since": "2002-03-09", "sources": ["reg"]}
    kind = {"label": "ownership", "verb": "owns", "inverse": "is owned by", "family": "hierarchy"}
    return dataset_with(
        sources={"reg": {"publisher": "Register", "date": "2019"}, "denial": {"publisher": "Firm", "date": "2019"}},
        relation_types={"ownership": kind},
        actors={"Person P": {"kind": "person", "distinct_from": ["Firm F"]}, "Firm F": None, "Firm G": None},
        ownerships=[
            {**ends, "role": ROLES[0], "confidence": "high"},
            {**ends, "role": {"en": ROLES[1], "fr": "droits de vote"}},
            {**ends, "role": ROLES[2], "disputed_by": ["denial"]},
        ],
        supports=[{"from": "Firm G", "to": "Firm F", "support": ["money", "training"]}],
    )


@pytest.fixture
def told(reader, written, roles):
    """The page of these ties."""
    return reader.open(written(roles))


def test_lists_of_an_actor_and_of_a_pair_tell_ties_apart(told):
    pair = {"kind": "pair", "index": 0, "other": 2}
    for chosen in ({"kind": "actor", "index": 0}, {"kind": "actor", "index": 2}, pair):
        told.page.evaluate(SHOW, chosen)
        lines = [line for line in told.page.evaluate(LINES) if "2002" in line]
        assert sorted(lines) == [
            "since 9 Mar 2002 · board chair · contested · disputed by [2]",
            "since 9 Mar 2002 · shareholder · high confidence",
            "since 9 Mar 2002 · voting rights",
        ], chosen


def test_support_stands_in_the_list_and_texts_follow_the_language(told):
    told.page.evaluate(SHOW, {"kind": "actor", "index": 0})
    assert "undated · money, training · no source" in told.page.evaluate(LINES)
    told.page.select_option("#language", "fr")
    lines = told.page.evaluate(LINES)
    assert "depuis le 9 mars 2002 · droits de vote" in lines
    assert "sans date · argent, formation · sans source" in lines


def test_chain_of_the_path_finder_tells_parallel_ties_apart(told):
    told.page.evaluate("change({ ends: [2, 0] })")
    lines = told.page.evaluate("[...panel.querySelectorAll('.chain small')].map((line) => line.textContent)")
    assert [role for role in ROLES if not any(role in line for line in lines)] == []


def test_table_and_its_csv_have_a_column_for_what_is_said(told):
    told.page.evaluate("change({ view: 'table' })")
    heads = told.page.locator("#table thead th").all_inner_texts()
    assert [head.strip() for head in heads] == [
        "From", "Type", "To", "When", "Role", "Support", "Status", "Grade", "Disputed by", "Sources",
    ]  # fmt: skip
    rows = [line.split(",") for line in told.page.evaluate("csv()").strip("\ufeff\r\n").split("\r\n")]
    assert {row[4] for row in rows[1:]} == {*ROLES, ""}
    assert [row[8] for row in rows if row[4] == "board chair"] == ['"Firm']


def test_tooltips_of_the_timeline_tell_ties_apart(told):
    told.page.evaluate("change({ view: 'timeline' })")
    tips = told.page.locator("#timeline .bar[data-key]").evaluate_all("(bars) => bars.map((bar) => bar.ariaLabel)")
    assert [role for role in ROLES if not any(role in tip for tip in tips)] == []
    assert len(set(tips)) == len(tips)


def test_what_has_no_source_is_named(told):
    told.page.evaluate(SHOW, {"kind": "actor", "index": 0})
    assert "No source is cited for the actor itself." in told.panel
    told.page.evaluate(SHOW, {"kind": "tie", "index": told.page.evaluate("DATA.ties.findIndex((tie) => tie.support)")})
    assert "No source is cited for this tie." in told.panel


def test_panel_tells_of_an_actor_what_it_has_no_words_for(told):
    told.page.evaluate(SHOW, {"kind": "actor", "index": 2})
    assert "distinct from" in told.panel
