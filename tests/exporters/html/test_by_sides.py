"""Sides frame the matrix and stand in table, search and panel; what does not fit them is news, on their day alone."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection

pytestmark = pytest.mark.browser

WAR = """
dataset: {as_of: 2024-06-01}
partnerships:
  - {between: [Alpha, Beta, Gamma], since: 2020}
  - {between: [Delta, Epsilon, Zeta, Eta], since: 2020}
supports:
  - {from: Gamma, to: Eta, since: 2022}
  - {from: Eta, to: Alpha, since: 2022, status: contested}
  - {from: Theta, to: Alpha, since: 2022}
hostilities:
  - {from: Alpha, to: Delta, since: 2021}
  - {from: Beta, to: Delta, since: 2021}
  - {from: Zeta, to: Kappa, since: 2022-03}
"""
WRITTEN = """
sides:
  - {name: {en: Rebels, fr: Rebelles}, members: [Alpha, Beta, Gamma], since: 2021}
  - {name: {en: Government, fr: Gouvernement}, members: [Delta, Epsilon, Zeta, Eta, Kappa], since: 2023-06}
"""
NEWS = "3 ties do not fit these sides (1 of them not certain)"
MISFITS = """DATA.ties.filter(isMisfit).map(({ from, to }) => [from, to].map((i) => DATA.actors[i].label))"""
LABELS = """edges.get({ filter: (edge) => !edge.hidden && edge.label.includes("!") }).map(({ id }) => {
  const { from, to } = DATA.ties[Number(id.slice(1))];
  return [DATA.actors[from].label, DATA.actors[to].label];
})"""
GROUPS = """[...document.querySelectorAll("#matrix tbody")].map((body) => [
  body.querySelector("th[scope=rowgroup]").textContent,
  [...body.querySelectorAll("th[scope=row]")].map((head) => head.textContent).sort(),
  [...body.querySelectorAll(".band .unseen")].map((words) => words.textContent)])"""


@pytest.fixture(scope="module")
def pages(dataset_from, tmp_path_factory):
    """The page of a war between two sides that an editor wrote, one of them younger than the war, and without these."""
    folder = tmp_path_factory.mktemp("war")
    for name, text in {"written": WAR + WRITTEN, "found": WAR}.items():
        page = page_of(dataset_from(text), Selection())
        (folder / f"{name}.html").write_text(page, encoding="utf-8", newline="\n")
    return folder


@pytest.fixture
def war(pages, reader):
    """A reader of that war."""
    return lambda fragment="", sides="written": reader.open(pages / f"{sides}.html", fragment)


def test_the_matrix_is_framed_by_sides_and_says_how_many_ties_each_has_with_each(war):
    page = war("view=matrix").page
    assert page.evaluate(GROUPS) == [
        ["Rebels", ["Alpha", "Beta", "Gamma"],
         ["3 friendly ties", "1 friendly tie, 2 hostile ties, 1 tie that is not certain", "1 friendly tie"]],
        ["Government", ["Delta", "Epsilon", "Eta", "Kappa", "Zeta"],
         ["1 friendly tie, 2 hostile ties, 1 tie that is not certain", "6 friendly ties, 1 hostile tie", ""]],
        ["on none of these sides", ["Theta"], ["1 friendly tie", "", ""]],
    ]  # fmt: skip
    heads = page.evaluate(
        '[...document.querySelectorAll("#matrix thead th[scope=colgroup]")].map((th) => [th.textContent, th.colSpan])'
    )
    assert heads == [["Rebels", 3], ["Government", 5], ["on none of these sides", 1]]


def test_counts_are_of_the_day_and_of_the_filter(war):
    reader = war("view=matrix&hide=hostility&day=2023-12-31")
    assert reader.page.evaluate(GROUPS)[0][2][1] == "1 friendly tie, 1 tie that is not certain"
    reader.page.evaluate("change({ day: dayOfIso('2021-12-31') })")
    assert reader.page.evaluate(GROUPS)[0][2] == ["3 friendly ties", ""]


def test_what_does_not_fit_is_marked_and_counted_in_every_view(war):
    reader = war()
    wanted = [["Eta", "Alpha"], ["Gamma", "Eta"], ["Zeta", "Kappa"]]
    assert sorted(reader.page.evaluate(MISFITS)) == wanted
    assert sorted(reader.page.evaluate(LABELS)) == wanted
    reader.page.get_by_role("button", name=NEWS).click()
    assert reader.state("view") == "table"
    first = reader.page.locator("#table tbody tr")
    assert [first.nth(i).locator("td").last.inner_text()[2:] for i in range(3)] == [
        *["does not fit the sides: a hostile tie within one"],
        *["does not fit the sides: a friendly tie across them"] * 2,
    ]
    assert NEWS in reader.page.inner_text("#table .whose")
    reader.page.locator("#table tbody button").first.click()
    assert "does not fit the sides: a hostile tie within one" in reader.panel
    reader.view("matrix")
    cells = reader.page.locator("#matrix td button.misfit")
    assert cells.count() == 6
    assert cells.first.get_attribute("aria-label") == (
        "Alpha, Eta: friendly, not certain, 1 tie, does not fit the sides: a friendly tie across them"
    )
    assert NEWS in reader.page.inner_text("#matrix .whose")


def test_what_is_filtered_away_is_not_counted(war):
    reader = war("hide=support")
    assert "1 tie does not fit these sides" in reader.page.inner_text("#key")
    reader.row_of_type("hostility").locator("input").uncheck()
    assert "fit" not in reader.page.inner_text("#key")


@pytest.mark.parametrize(("sides", "day", "told"), [
    ("written", "2023-07-01", "sides as the editors see them"),
    ("written", "all", "sides as the editors see them · as of 1 Jun 2024"),
    ("found", "2023-07-01", "sides found from the ties: no source names them · as of 1 Jun 2024"),
])  # fmt: skip
def test_on_another_day_sides_are_told_as_of_theirs_and_nothing_is_judged_by_them(war, sides, day, told):
    reader = war(f"actor=gamma&day={day}", sides)
    key = reader.page.inner_text("#key")
    assert reader.page.inner_text("#key .whose") == told
    assert "fit" not in key
    assert reader.page.evaluate(MISFITS) == reader.page.evaluate(LABELS) == []
    assert "does not fit" not in reader.panel
    reader.view("table")
    assert reader.page.locator('#table thead button[data-key="misfit"]').count() == 0
    reader.view("matrix")
    assert reader.page.locator("#matrix .misfit").count() == 0


def test_no_side_is_there_on_a_day_on_which_it_was_not(war):
    reader = war("view=matrix&day=2022-12-31&actor=zeta")
    assert [name for name, _, _ in reader.page.evaluate(GROUPS)] == ["Rebels", "on none of these sides"]
    assert reader.page.inner_text("#matrix .whose") == "sides as the editors see them · as of 31 Dec 2022"
    assert "Government" not in reader.panel
    assert reader.page.evaluate("actorsNamed('Zeta').map(sideOf)") == [None]
    assert reader.page.evaluate("nodes.get(['n' + actorsNamed('Delta')])[0].color.border === theme().apart.edge")
    reader.page.evaluate("change({ day: dayOfIso('2020-12-31') })")
    assert reader.page.locator("#matrix th[scope=rowgroup]").count() == 0
    assert reader.page.inner_text("#matrix .whose") == "The editors name no sides for this date."


def test_the_table_has_the_side_of_each_end_and_sorts_by_it(war):
    page = war("view=table&sort=objectSide").page
    rows = page.evaluate("""[...document.querySelectorAll("#table tbody tr")].map((row) => [
      row.children[0].innerText, row.querySelector("[data-column=subjectSide]").innerText,
      row.querySelector("[data-column=objectSide]").innerText])""")
    assert [side for _, _, side in rows] == sorted((side for _, _, side in rows), key=["Rebels", "Government"].index)
    assert {side for name, side, _ in rows if name == "Theta"} == {""}
    assert {side for name, side, _ in rows if name == "Alpha"} == {"Rebels"}


@pytest.mark.parametrize(
    ("sides", "whose"),
    [("written", "sides as the editors see them"), ("found", "sides found from the ties: no source names them")],
)
def test_the_csv_says_whose_the_sides_are(war, sides, whose):
    page = war("view=table", sides).page
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download CSV").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    heads = next(csv.reader(io.StringIO(text)))
    assert [head for head in heads if head.startswith("Side")] == [
        f"Side (from): {whose} · as of 1 Jun 2024",
        f"Side (to): {whose} · as of 1 Jun 2024",
    ]


def test_search_and_panel_name_the_side_and_who_says_so(war):
    reader = war("lang=fr&actor=zeta")
    assert "Camp Gouvernementcamps selon la rédaction · au 1er juin 2024" in reader.panel
    reader.search("et")
    assert " ".join(reader.page.inner_text("#search-answer").split()) == (
        "Plusieurs acteurs : Rebelles : Beta ; Gouvernement : Eta, Zeta ; dans aucun de ces camps : Theta"
    )
    reader.page.focus("#search")
    names = "[...document.querySelectorAll('#names option')].map((option) => [option.value, option.text])"
    options = dict(reader.page.evaluate(names))
    assert " ".join(options["Zeta"].split()) == "Camp : Gouvernement"
    assert options["Theta"] == ""


def test_a_symbol_does_not_outlive_what_it_was_drawn_for(war):
    """vis-network keeps the label of an edge that is given an empty one."""
    drawn = """Object.values(picture.body.edges).filter((edge) => edge.options.label?.trim()).length"""
    reader = war("day=2023-07-01")
    before = reader.page.evaluate(drawn)
    reader.choose("actor", 0)
    assert reader.page.evaluate(drawn) > before
    reader.page.evaluate("choose(null)")
    assert reader.page.evaluate(drawn) == before
