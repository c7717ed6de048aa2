"""The table: every tie of the selection as text, to sort, to read aloud, and to take away."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from actorgraph.model.claim import citations_of
from actorgraph.wording.dates import period_words

pytestmark = pytest.mark.browser

COLUMNS = [
    *["subject", "type", "object", "when", "role", "support", "status", "grade", "disputedBy", "sources"],
    *["subjectSide", "objectSide"],
]
FOR_PROGRAMS = [
    *["id", "from_id", "type", "to_id", "direction", "sign", "since", "until"],
    *["urls", "claimed_by_urls", "denied_by_urls", "disputed_by_urls"],
]
ROWS = """[...document.querySelectorAll("#table tbody tr")].map(
  (row) => [...row.children].map((cell) => cell.innerText))"""
SORTS = """Object.fromEntries([...document.querySelectorAll("#table thead th")].map((th) => [
  th.querySelector("button").dataset.key, th.getAttribute("aria-sort")]))"""


@pytest.fixture
def table(reader, atlas_page):
    """The table of the atlas."""
    return reader.open(atlas_page, "view=table", everybody=False)


def as_programs_have_it(tie, dataset):
    """Return what the record says of a tie, as its author wrote it."""
    dates = [date.written if date else "" for date in (tie.period.since, tie.period.until)]
    urls = [
        "; ".join(dict.fromkeys(url for each in cited if (url := each.source.url or each.source.archive)))
        for cited in (tie.citations, citations_of(tie.claimed_by), citations_of(tie.denied_by), tie.disputed_by)
    ]
    ends = [dataset.actors[end].id for end in (tie.subject, tie.object)]
    direction = "mutual" if tie.mutual else "one-way"
    return [tie.id, ends[0], tie.type.name, ends[1], direction, str(tie.type.sign), *dates, *urls]


def downloaded(reader, press):
    """Return the name and the bytes of what a press downloads."""
    with reader.page.expect_download() as waiting:
        press()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_every_tie_of_the_selection_is_a_row(table, atlas):
    rows = table.page.evaluate(ROWS)
    wanted = {
        (atlas.actors[tie.subject].label_in("en"), tie.type.label.in_("en"), atlas.actors[tie.object].label_in("en"),
         period_words(tie.period, "en", event=tie.type.lasting))
        for tie in atlas.relations
    }  # fmt: skip
    assert {tuple(row[:4]) for row in rows} == wanted
    assert len(rows) == len(atlas.relations)
    assert f"{len(rows)} ties, as of 7 Nov 2025" in table.page.inner_text("#table caption")
    assert table.page.locator("#table tbody th[scope=row]").count() == len(rows)


OVER = """[...document.querySelectorAll("#table tbody tr")].map(({ dataset, className }) => [
  holdsOn(DATA.ties[dataset.tie], now().day) === "no", className.includes("parting")])"""


def test_it_opens_on_what_holds_and_says_so(table):
    page = table.page
    assert set(page.evaluate(SORTS).values()) == {"none"}
    rows = page.evaluate(OVER)
    held = [over for over, _ in rows].index(True)
    assert all(over for over, _ in rows[held:])
    assert [parting for _, parting in rows].index(True) == held
    assert sum(parting for _, parting in rows) == 1
    told = f"first {held} that hold or may hold, then {len(rows) - held} that are over"
    assert (
        page.inner_text("#table caption") == f"Every tie of the selection: {len(rows)} ties, as of 7 Nov 2025: {told}"
    )
    subjects = [row[0] for row in page.evaluate(ROWS)]
    assert subjects[:held] == page.evaluate(
        "(texts) => texts.toSorted((a, b) => a.localeCompare(b, 'en'))", subjects[:held]
    )
    assert "sort" not in page.url
    page.locator('#table thead button[data-key="subject"]').click()
    assert "first" not in page.inner_text("#table caption")
    assert page.locator("#table .parting").count() == 0
    assert "sort=subject" in page.url


STEP = """(day) => {
  const before = new Map([...document.querySelectorAll("#table tbody tr")].map((row) => [row.dataset.tie, row]));
  const said = new Map([...before].map(([tie, row]) => [tie, row.textContent]));
  change({ day });
  const rows = [...document.querySelectorAll("#table tbody tr")];
  return {
    stay: rows.filter((row) => before.get(row.dataset.tie) === row).length,
    wrong: rows.filter((row) => before.get(row.dataset.tie) === row && said.get(row.dataset.tie) !== row.textContent),
    known: rows.filter((row) => said.get(row.dataset.tie) === row.textContent).length,
    rows: rows.map((row) => Number(row.dataset.tie)),
    wanted: selectedTies().map((tie) => DATA.ties.indexOf(tie)),
  };
}"""


def test_a_step_in_time_draws_the_rows_alone_that_say_something_else(table):
    page = table.page
    page.evaluate("change({ day: DATA.day - 1 })")  # from then on no sides are judged
    begun = "selectedTies().findIndex((tie, i) => i > 40 && holdsOn(tie, DATA.day - 1000) !== 'future')"
    page.locator("#table tbody button").nth(page.evaluate(begun)).focus()
    focused = page.evaluate("document.activeElement.dataset.key")
    for days in (30, 400, 90, 1000):
        found = page.evaluate(STEP, table.page.evaluate("DATA.day") - days)
        assert found["rows"] == found["wanted"]
        assert found["stay"] == found["known"] > 100
        assert found["wrong"] == []
    assert page.evaluate("document.activeElement.dataset.key") == focused
    page.select_option("#language", "fr")
    assert "fr" in page.evaluate("document.documentElement.lang")
    assert page.inner_text("#table thead th") == "De"


@pytest.mark.sweep
def test_it_sorts_by_every_column_both_ways_and_says_so(table):
    table.page.evaluate("change({ day: dayOfIso('2016-01-01') })")  # when there are fewer ties to read again and again
    for cell, column in enumerate(COLUMNS):
        head = table.page.locator(f'#table thead button[data-key="{column}"]')
        head.click()
        assert table.page.evaluate(SORTS) == {name: "ascending" if name == column else "none" for name in COLUMNS}
        up = table.page.evaluate(ROWS)
        head.click()
        assert table.page.evaluate(SORTS)[column] == "descending"
        assert table.focused == column
        down = table.page.evaluate(ROWS)
        assert sorted(up) == sorted(down), column
        assert [row[cell] for row in down] == [row[cell] for row in reversed(up)], column
        if column in ("subject", "type", "object", "status"):
            in_order = table.page.evaluate(
                "(texts) => texts.toSorted((a, b) => a.localeCompare(b, 'en'))", [r[cell] for r in up]
            )
            assert [row[cell] for row in up] == in_order, column


def test_dates_are_sorted_as_dates(table, atlas):
    table.page.locator('#table thead button[data-key="when"]').click()
    first = {}
    for tie in atlas.relations:
        since = tie.period.since
        words = period_words(tie.period, "en", event=tie.type.lasting)
        first.setdefault(words, since.earliest or 0 if since else 0)
    days = [first[row[3]] for row in table.page.evaluate(ROWS)]
    assert days == sorted(days)


def test_it_is_worked_by_keyboard_alone(table):
    page = table.page
    page.focus('#table thead button[data-key="when"]')
    page.keyboard.press("Enter")
    assert table.state("sorting") == {"column": "when", "down": False}
    assert table.focused == "when"
    page.locator("#table tbody button").first.focus()
    key = table.focused
    page.keyboard.press("Enter")
    assert table.state("chosen") == {"kind": "tie", "index": int(key)}
    assert page.locator("#panel").is_visible()
    assert table.focused == key
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#table') !== null")
    page.keyboard.press("Escape")
    assert table.state("chosen") is None


def test_rows_that_were_asked_for_stay_when_one_of_them_is_chosen(reader, written, dataset_with, bare):
    ties = [{"from": f"a{number}", "to": "b"} for number in range(260)]
    dataset = dataset_with(actors=dict.fromkeys(["b", *(tie["from"] for tie in ties)]), supports=ties)
    page = reader.open(written(dataset, scene=bare), "view=table").page
    page.get_by_role("button", name="more", exact=False).click()
    assert page.locator("#table tbody tr").count() == len(ties)
    page.locator("#table tbody button").last.click()
    assert reader.state("chosen.kind") == "tie"
    assert page.locator("#table tbody tr").count() == len(ties)
    page.select_option("#level", "3")
    assert page.locator("#table tbody tr").count() == 0


def test_it_can_be_taken_away_as_csv(table, atlas):
    name, data = downloaded(table, table.page.get_by_role("button", name="Download CSV").click)
    assert name == "mali-under-blockade-2025-11-07.csv"
    assert data.startswith("\ufeff".encode())
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    heads = ["From", "Type", "To", "When", "Role", "Support", "Status", "Grade", "Disputed by", "Sources"]
    assert rows[0][:10] == heads
    assert [row[:8] for row in rows[1:]] == [row[:8] for row in table.page.evaluate(ROWS)]
    assert data.count(b"\r\n") == len(rows) == len(atlas.relations) + 1
    cited = next(row for row in rows[1:] if row[:3] == ["JNIM", "allegiance", "Al-Qaeda"])
    relation = next(
        tie for tie in atlas.relations if (tie.subject, tie.type.name, tie.object) == ("JNIM", "allegiance", "Al-Qaeda")
    )
    assert len(cited[9].split("; ")) >= len(relation.citations)
    assert rows[0][-len(FOR_PROGRAMS) :] == FOR_PROGRAMS
    told = {row[-len(FOR_PROGRAMS)]: row[-len(FOR_PROGRAMS) :] for row in rows[1:]}
    assert told == {tie.id: as_programs_have_it(tie, atlas) for tie in atlas.relations}


def test_dates_in_the_csv_are_as_they_are_written(reader, written, dataset_with, bare):
    dates = [
        "2017", "2017-01", "2017-01-01", "2017-12", "2017-12-31", "2016-02", "2017..2018", "2017-01..2017-12",
        "2017-11..2018", "2017-03-01..2017-03-31", "..2017", "..2017-03-31", "..2017-03", "2017-01..", "2017..",
        "2017-05-02..", "0945-12-17", "2017-01-01..2017-01-31", "2017-01-01..2017-12-31", "2017..2017-01",
    ]  # fmt: skip
    ties = [{"from": f"a{i}", "to": "b", "since": date, "until": "2019-05-06"} for i, date in enumerate(dates)]
    ties += [{"from": "a0", "to": "b", "until": "unknown"}, {"from": "a1", "to": "b"}]
    dataset = dataset_with(dataset={"as_of": 2020}, actors={"b": None}, supports=ties)
    reader.open(written(dataset, scene=bare), "view=table&day=all")
    rows = list(csv.DictReader(io.StringIO(reader.page.evaluate("csv()"), newline="")))
    found = sorted((row["since"], row["until"]) for row in rows)
    assert found == sorted([*((date, "2019-05-06") for date in dates), ("", "unknown"), ("", "")])


def test_the_csv_is_of_the_selection_the_language_and_the_order(table):
    page = table.page
    table.row_of_type("attack").locator("input").uncheck()
    page.select_option("#language", "fr")
    page.locator('#table thead button[data-key="object"]').click()
    _, data = downloaded(table, page.get_by_role("button", name="Télécharger en CSV").click)
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[0][:3] == ["De", "Type", "Vers"]
    assert [row[:8] for row in rows[1:]] == [row[:8] for row in page.evaluate(ROWS)]


def test_no_cell_of_the_csv_is_a_formula(reader, written, dataset_with):
    names = ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", 'a "quoted", name', "plain", "ends with ="]
    ties = [{"from": a, "to": b} for a, b in zip(names, names[1:] + names[:1], strict=True)]
    reader.open(written(dataset_with(actors=dict.fromkeys(names), supports=ties)), "view=table")
    _, data = downloaded(reader, reader.page.get_by_role("button", name="Download CSV").click)
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[1:]
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert {cell.removeprefix("'") for row in rows for cell in (row[0], row[2])} == set(names)
    texts = ["=a", "+a", "-a", "@a", "\ta", "\ra", '=a,"b"\n']
    for text, cell in zip(texts, reader.page.evaluate("(texts) => texts.map(csvCell)", texts), strict=True):
        assert next(csv.reader(io.StringIO(cell, newline=""))) == [f"'{text}"]
