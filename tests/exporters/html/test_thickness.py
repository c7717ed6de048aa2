"""The timeline of a page whose bars are as thick as what their ties say."""

from __future__ import annotations

import pytest

from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection

pytestmark = pytest.mark.browser

GRAPH = """
dataset: {vocabulary: companies, as_of: 2020-06-01}
sources: {s: {title: One, publisher: P, date: 2020-05}}
ownerships:
  - {from: A, to: D, share: 60%, since: 2010-01-01, sources: [s], id: plain}
  - {from: B, to: D, share: 20%..50%, since: 2010-01-01, sources: [s], id: range}
  - {from: C, to: D, since: 2010-01-01, sources: [s], id: silent}
loans:
  - {from: A, to: B, amount: 300 EUR, date: 2012-01-01, sources: [s], id: euros}
  - {from: A, to: C, amount: 400 USD, date: 2012-01-01, sources: [s], id: dollars}
"""
BARS = """Object.fromEntries([...document.querySelectorAll("#timeline .ties .bar")].map((bar) => [
  bar.querySelector("text").textContent.slice(2),
  [...new Set([...bar.querySelectorAll(".solid")].map(({ height }) => height.baseVal.value))],
]))"""


@pytest.fixture(scope="module")
def paged(dataset_from, tmp_path_factory):
    def page(weight):
        path = tmp_path_factory.mktemp("thick") / "page.html"
        path.write_text(page_of(dataset_from(GRAPH), Selection(), weight=weight), encoding="utf-8", newline="\n")
        return path

    return page


def test_bars_are_as_high_as_their_values_and_the_key_says_so(reader, paged):
    page = reader.open(paged("share"), "view=timeline").page
    bars = page.evaluate(BARS)
    assert bars["D, 60%"] == [12]
    assert bars["B, 20% to 50%"] == [10, 4]
    assert bars["C"] == [2]
    key = page.inner_text("#timeline")
    assert "thickness: share; as thick as this: 100%" in key
    assert "thin: not said how much" in key


def test_amounts_in_another_currency_are_thin_and_the_key_says_why(reader, paged):
    page = reader.open(paged("amount"), "view=timeline&day=all").page
    bars = page.evaluate(BARS)
    assert bars["B, 300 EUR"] == [20]
    assert bars["C"] == [2]
    assert "in another currency (USD), never compared with EUR" in page.inner_text("#timeline")
