"""On another day the page has the sides of that day, where an editor dates them: colours, key and regions follow."""

from __future__ import annotations

import pytest

from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection

pytestmark = pytest.mark.browser

DEFECTOR = """
dataset: {as_of: 2024}
partnerships: [{between: [A, B], since: 2001}, {between: [C, D], since: 2001}]
hostilities: [{from: A, to: C, since: 2001}, {from: B, to: D, since: 2001}]
sides:
  - {name: West, members: [A, B], since: 2011-01-01}
  - {name: East, members: [C, D], since: 2001-01-01, until: 2010-12-31}
  - {name: Pact, members: [B], since: 2001-01-01, until: 2010-12-31}
  - {name: West, members: [A], since: 2001-01-01, until: 2010-12-31}
  - {name: East, members: [C, D], since: 2011-01-01}
"""
SIDES = "() => Object.fromEntries(DATA.actors.map(({ label }, index) => [label, sideNameOf(index)]))"
REGIONS = "() => regions().map(([side]) => sideName(side))"
CHIPS = "() => [...document.querySelectorAll('#key .sample:has(.spot)')].map(({ textContent }) => textContent)"


@pytest.fixture(scope="module")
def path(dataset_from, tmp_path_factory):
    path = tmp_path_factory.mktemp("sides") / "page.html"
    path.write_text(page_of(dataset_from(DEFECTOR), Selection()), encoding="utf-8", newline="\n")
    return path


def test_colours_regions_and_key_are_of_the_day(reader, path):
    page = reader.open(path, everybody=False).page
    assert page.evaluate(SIDES) == {"A": "West", "B": "West", "C": "East", "D": "East"}
    assert page.evaluate(REGIONS) == ["West", "East"]
    assert page.evaluate(CHIPS) == []
    page.evaluate("change({ day: dayOfIso('2010-06-01') })")
    assert page.evaluate(SIDES) == {"A": "West", "B": "Pact", "C": "East", "D": "East"}
    assert page.evaluate(REGIONS) == ["East"]
    assert page.evaluate(CHIPS) == ["West", "Pact"]
    pact = "nodes.get('n' + DATA.actors.findIndex(({ label }) => label === 'B')).color.background"
    assert page.evaluate(f"{pact} === theme().sides[2].mark")
    assert page.inner_text("#key .whose") == "sides as the editors see them"
    page.evaluate("change({ day: dayOfIso('2000-12-31') })")
    assert page.evaluate(SIDES) == dict.fromkeys("ABCD", "")
    assert page.inner_text("#key .whose") == "The editors name no sides for this date."
