"""How an actor stands in its panel: allies, enemies, lineage and the rest, in force first, and nothing false of any."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

GROUPS = """() => Object.fromEntries([...document.querySelectorAll("#panel .standing")].map((group) => [
  group.querySelector("h3").textContent.trim(),
  [...group.querySelectorAll(".partner button")].map((name) => name.textContent),
]))"""
ACTORS = dict.fromkeys(["Ally", "Old", "Elder", "Oldest", "Foe", "Maybe", "Heir", "X"])


@pytest.fixture
def standing(reader, written, dataset_with):
    """The panel of X, who has ties of every kind."""
    said = {"source": "https://example.org/a", "quote": {"en": "They swore."}}
    dataset = dataset_with(
        dataset={"as_of": "2020-06-01"},
        actors=ACTORS,
        allegiances=[
            *({"from": "X", "to": old, "since": "2001", "until": "2005"} for old in ("Old", "Elder", "Oldest")),
            {"from": "X", "to": "Ally", "since": "2010", "role": "branch", "sources": [said, {**said, "page": 2}]},
        ],
        hostilities=[
            {"from": "X", "to": "Maybe", "since": "2015", "until": "unknown", "status": "contested"},
            {"from": "X", "to": "Foe", "since": "2015"},
        ],
        splits=[{"from": "X", "to": "Heir", "since": "2012"}],
    )
    reader.open(written(dataset))
    reader.choose("actor", list(dataset.actors).index("X"))
    return reader


def test_ties_stand_by_what_they_are_in_force_first(standing):
    page = standing.page
    assert page.evaluate(GROUPS) == {
        "● Allies (friendly ties)": ["Ally", "Elder", "Old", "Oldest"],
        "✕ Enemies (hostile ties)": ["Foe", "Maybe"],
        "Came from and became": ["Heir"],
    }
    assert page.locator("#panel .standing summary").all_inner_texts() == ["3 ties no longer in force"]
    assert not page.locator("#panel .partner", has_text="Elder").is_visible()
    maybe = page.locator("#panel .partners > li", has_text="Maybe").inner_text()
    assert "contested" in maybe
    page.locator("#panel .standing summary").click()
    assert page.locator("#panel .partner", has_text="Elder").is_visible()


def test_one_quotation_and_the_role_stand_in_the_open(standing):
    ally = standing.page.locator("#panel .partners > li", has=standing.page.get_by_role("button", name="Ally"))
    assert ally.locator("blockquote bdi").all_inner_texts()[0] == "They swore."
    assert ally.locator("blockquote").count() == 1
    assert "branch" in ally.inner_text()
    assert "https://example.org/a" in ally.locator("blockquote small").inner_text()


def test_names_lead_on(standing):
    page = standing.page
    page.locator("#panel .ties button", has_text="Foe").click()
    page.locator("#panel .sentence button", has_text="Foe").click()
    assert standing.heading == "Foe"
    assert page.evaluate(GROUPS) == {"✕ Enemies (hostile ties)": ["X"]}


def test_on_another_day_what_was_not_yet_is_not_told(standing):
    standing.page.evaluate("change({ day: dayOfIso('2003-01-01') })")
    groups = standing.page.evaluate(GROUPS)
    assert groups == {"● Allies (friendly ties)": ["Elder", "Old", "Oldest"]}
    assert standing.page.locator("#panel .standing summary").count() == 0
