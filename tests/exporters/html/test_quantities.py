"""Shares, amounts and counts on the page: in the panel and in the table, which sorts them by what they come to."""

from __future__ import annotations

import csv
import io

import pytest

from actorgraph import listing
from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection
from actorgraph.presenters import present

pytestmark = pytest.mark.browser

OWNED = """
ownerships:
  - {from: Alpha, to: Delta, share: 9.5%, id: nine}
  - {from: Beta, to: Delta, share: ~60%, votes: 53%, id: sixty}
  - {from: Gamma, to: Delta, share: 10%..20%, amount: 290000 EUR, id: ten}
"""
CELLS = """[...document.querySelectorAll("#table tbody [data-column=share]")].map((cell) => cell.innerText)"""


@pytest.fixture(scope="module")
def owned(dataset_from, bare, tmp_path_factory):
    path = tmp_path_factory.mktemp("owned") / "page.html"
    path.write_text(page_of(dataset_from(OWNED), Selection(), scene=bare), encoding="utf-8", newline="\n")
    return path


def test_table_sorts_shares_by_what_they_come_to(reader, owned):
    page = reader.open(owned, "view=table&sort=share").page
    assert page.evaluate(CELLS) == ["9.5%", "10% to 20%", "about 60%"]
    heads = page.evaluate("""[...document.querySelectorAll("#table thead button")].map(({ dataset }) => dataset.key)""")
    assert [name for name in heads if name in ("share", "votes", "amount", "count", "further")] == [
        "share", "votes", "amount",
    ]  # fmt: skip


def test_table_is_taken_away_with_the_bounds_that_the_command_has(reader, owned, dataset_from):
    told = reader.open(owned, "view=table&sort=share").page.evaluate("csv()")
    rows = list(csv.DictReader(io.StringIO(told.lstrip("\ufeff"), newline="")))
    asked = present(listing(dataset_from(OWNED), "relations"), "csv")
    wanted = {row["id"]: row for row in csv.DictReader(io.StringIO(asked, newline=""))}
    ends = [f"{name}_{end}" for name in ("share", "votes", "amount") for end in ("low", "high", "unit")]
    assert [[row[end] for end in ends] for row in rows] == [[wanted[row["id"]][end] for end in ends] for row in rows]
    assert "count_low" not in rows[0]


def test_amounts_in_different_currencies_are_not_sorted_among_each_other(reader, dataset_from, tmp_path):
    said = ["300 EUR", "200 USD", "100 EUR", "400 USD"]
    ties = "\n".join(f"- {{from: A, to: B{i}, amount: {amount}}}" for i, amount in enumerate(said))
    path = tmp_path / "page.html"
    text = f"dataset: {{vocabulary: companies}}\nloans:\n{ties}\n"
    path.write_text(page_of(dataset_from(text), Selection()), encoding="utf-8", newline="\n")
    page = reader.open(path, "view=table&sort=amount").page
    assert page.evaluate(CELLS.replace("share", "amount")) == ["100 EUR", "300 EUR", "200 USD", "400 USD"]


def test_panel_tells_values_in_french_as_the_command_does(reader, owned):
    panel = reader.open(owned, "lang=fr&tie=ten").panel.replace("\u00a0", " ").replace("\u202f", " ")
    assert "10 % à 20 %" in panel
    assert "290 000 EUR" in panel
