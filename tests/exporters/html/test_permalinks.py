"""All that a reader chose stands in the address: whoever opens the link sees the same."""

from __future__ import annotations

from math import isfinite

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.browser

STATE = """() => ({
  language: state.language, hidden: [...state.hidden].sort(), level: state.level, day: state.day, view: state.view,
  sorting: state.sorting, place: state.place, chosen: state.chosen, embed: state.embed, ends: state.ends,
  path: currentPath() && currentPath().map(({ from, to, tie, parallel }) => [from, to, idOf(tie), parallel.map(idOf)]),
})"""
SHOWN = """() => ({
  panel: panel.textContent, title: document.title, day: byId("day-words").textContent,
  lang: document.documentElement.lang,
  from: byId("path-from").value, to: byId("path-to").value, level: byId("level").value,
  ticked: [...document.querySelectorAll("#types input")].map((box) => box.checked),
  views: ["picture-frame", "timeline", "matrix", "table"].map((id) => byId(id).hidden),
  table: state.view === "table" && byId("table").textContent, classes: [...document.body.classList].sort(),
  edges: edges.get().map(({ hidden, width, color }) => (hidden ? [hidden] : [hidden, width, color])),
})"""
PUT = """(wanted) => {
  const { hidden, ends, ...plain } = wanted;
  byId("path-from").value = byId("path-to").value = "";
  change({ ...plain, hidden: new Set(hidden.map((i) => DATA.types[i].name)), ends });
  goToPlace();
}"""


@pytest.fixture
def opened(reader, atlas_page):
    """Somebody who has opened the page of the atlas as it comes."""
    return reader.open(atlas_page, everybody=False)


ENTRY = "navigation.currentEntry.key"  # which is another as soon as there is something to go back to
DEFAULTS = {
    "language": "en", "hidden": [], "level": 0, "view": "network", "sorting": {"column": "holding", "down": False},
    "place": None, "chosen": None, "ends": None, "embed": False,
}  # fmt: skip
HOSTILE = [
    "?", "=", "&&&", "%", "%zz", "%E0%A4%A", "#", "lang=xx", "lang=__proto__", "view=constructor", "view=", "day=never",
    "day=9999-99-99", "day=0000-01-01", "day=2025-02-31", "day=-1", "day=all&day=all", "min=99", "min=-1", "min=NaN",
    "hide=__proto__,constructor,,", "path=", "path=,", "path=jnim", "path=jnim,nobody", "path=jnim,al-qaeda,aqim",
    "actor=__proto__", "actor=", "actor=%00", "tie=", "tie=%2F", "tie=toString", "pair=,", "pair=jnim,nobody",
    "sort=__proto__", "sort=-", "sort=when--", "at=", "at=1,2", "at=NaN,1,1", "at=1,2,0", "at=1,2,1e9", "at=1e308,1,1",
    "at=1,2,3,4", "at=Infinity,0,1", "<script>window.__pwned.push(1)</script>", "actor=<img src=x onerror=alert(1)>",
    "lang=fr%22onload%3D%22x", "javascript:window.__pwned.push(1)", "embed=<svg onload=alert(1)>", "unknown=1&embe=2",
    "a=" + "x" * 20_000, "&".join(f"hide={i}" for i in range(500)),
]  # fmt: skip


@st.composite
def states(draw):
    """Any state that a reader can reach."""
    actors, ties = st.integers(0, 81), st.integers(0, 189)
    pair = st.lists(actors, min_size=2, max_size=2, unique=True).map(sorted)
    chosen = (
        st.none()
        | actors.map(lambda i: {"kind": "actor", "index": i})
        | ties.map(lambda i: {"kind": "tie", "index": i})
        | pair.map(lambda p: {"kind": "pair", "index": p[0], "other": p[1]})
    )
    columns = st.sampled_from(["subject", "type", "object", "when", "status", "grade", "sources"])
    place = st.builds(
        lambda x, y, scale: {"x": x, "y": y, "scale": float(f"{scale:.3g}")},
        st.integers(-2000, 2000), st.integers(-2000, 2000), st.floats(0.01, 9),
    )  # fmt: skip
    return {
        "language": draw(st.sampled_from(["en", "fr"])),
        "hidden": draw(st.lists(st.integers(0, 13), unique=True, max_size=14)),
        "level": draw(st.sampled_from([0, 1, 3, 4])),
        "day": draw(st.none() | st.just(739562) | st.integers(715000, 740000)),
        "view": draw(st.sampled_from(["network", "timeline", "matrix", "table"])),
        "sorting": draw(st.fixed_dictionaries({"column": columns, "down": st.booleans()})),
        "place": draw(st.none() | place),
        "chosen": draw(chosen),
        "ends": draw(st.none() | st.lists(actors, min_size=2, max_size=2)),
        "embed": draw(st.booleans()),
    }


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=states())
def test_whoever_opens_the_link_sees_the_same(opened, atlas_page, wanted):
    page = opened.page
    page.evaluate(PUT, wanted)
    chosen, shown = page.evaluate(STATE), page.evaluate(SHOWN)
    opened.open(atlas_page, page.evaluate("location.hash.slice(1)"), everybody=False)
    assert page.evaluate(STATE) == chosen
    assert page.evaluate(SHOWN) == shown
    assert {name: chosen[name] for name in ("language", "level", "day", "view", "sorting", "chosen", "embed")} == {
        name: wanted[name] for name in ("language", "level", "day", "view", "sorting", "chosen", "embed")
    }


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=states(), second=states())
def test_following_a_link_within_the_page_leaves_nothing_of_what_was(opened, first, second):
    page = opened.page
    page.evaluate(PUT, second)
    wanted, link = page.evaluate(STATE), page.evaluate("fragment()")
    page.evaluate(PUT, first)
    page.evaluate("(link) => { location.hash = link; }", link)
    page.wait_for_function("(link) => fragment() === link", arg=link)
    assert page.evaluate(STATE) == wanted


def test_a_page_as_it_opens_has_nothing_in_its_address(opened):
    assert opened.page.evaluate("[location.hash, fragment()]") == ["", ""]
    opened.page.evaluate("change({ day: changes()[3] })")
    assert opened.page.evaluate("location.hash") != ""
    opened.page.evaluate("change({ day: DATA.day })")
    assert opened.page.evaluate("location.hash") == ""


def test_what_a_reader_does_is_in_the_address(opened):
    page = opened.page
    entry = page.evaluate(ENTRY)
    opened.row_of_type("attack").locator("input").uncheck()
    page.select_option("#level", "3")
    page.select_option("#language", "fr")
    opened.view("table")
    page.locator('#table button[data-key="when"]').click()
    page.locator('#table button[data-key="when"]').click()
    assert page.evaluate(ENTRY) == entry
    opened.search("JNIM")
    assert page.evaluate("location.hash") == "#lang=fr&view=table&min=3&hide=attack&actor=jnim&sort=when-"
    assert page.evaluate(ENTRY) != entry  # a choice alone is something to go back from


def test_ties_without_dates_have_links_that_lead_to_them(opened, atlas, atlas_page):
    undated = [relation for relation in atlas.relations if relation.id.count("/") == 2]
    assert len(undated) > 3
    links = opened.page.evaluate(
        """(ids) => ids.map((id) => {
      choose({ kind: "tie", index: DATA.ties.findIndex((tie) => idOf(tie) === id) });
      return location.hash;
    })""",
        [relation.id for relation in undated],
    )
    assert len(set(links)) == len(undated)
    opened.open(atlas_page, links[-1][1:], everybody=False)
    assert opened.page.evaluate("idOf(DATA.ties[state.chosen.index])") == undated[-1].id


def test_ids_that_mean_something_in_an_address_are_kept(reader, written, dataset_with):
    labels = ["__proto__", "a,b", "100%", "x&y=z", "#1", "é ü", "القاعدة", "+", "n0"]
    path = written(dataset_with(actors=dict.fromkeys(labels), supports=[{"from": a, "to": "n0"} for a in labels[:-1]]))
    reader.open(path)
    links = []
    for index in range(len(labels)):
        reader.choose("actor", index)
        links.append(reader.page.evaluate("location.hash.slice(1)"))
    for index, link in enumerate(links):
        reader.page.evaluate("choose(null)")
        reader.page.evaluate("(link) => { location.hash = link; }", link)
        assert reader.sees("state.chosen", {"kind": "actor", "index": index})


NOTE = "byId('notes').textContent"


def test_what_a_link_asks_for_in_vain_is_said(opened):
    page, told = opened.page, "The link asks for what this record does not have: "
    for fragment, stray in {
        "day=2018&actor=jnim": "day=2018",
        "actor=nobody&day=2020-01-01": "actor=nobody",
        "pair=jnim,nobody&tie=x": "pair=jnim,nobody, tie=x",
        "path=jnim,wagner,aqim-saharan-emirate": "path=jnim,wagner,aqim-saharan-emirate",
        "step=99&during=2012-01-01..": "step=99, during=2012-01-01..",
        "path=jnim&pair=jnim,jnim": "path=jnim, pair=jnim,jnim",
        "path=jnim,wagner,fla": "path=jnim,wagner,fla",
    }.items():
        page.evaluate("(text) => { location.hash = text; }", fragment)
        page.wait_for_function(f"byId('notes').textContent.startsWith({told + stray!r})")
        assert page.inner_text("#announcement") == told + stray
    page.select_option("#language", "fr")
    assert page.evaluate(NOTE).startswith("Le lien demande ce que ce dossier n’a pas\xa0: path=")
    page.evaluate("(text) => { location.hash = text; }", "actor=" + "x" * 5000)
    page.wait_for_function("byId('notes').textContent.includes('xxx')")
    assert len(page.inner_text("#announcement")) < 200
    page.evaluate("choose({ kind: 'actor', index: 0 })")
    assert "demande" not in page.evaluate(NOTE)


def test_unknown_and_hostile_fragments_are_harmless(opened, atlas):
    page = opened.page
    followed = """async (fragment) => {
      const { href: before } = location;
      location.hash = fragment;
      if (location.href !== before) await new Promise((go) => addEventListener("hashchange", go, { once: true }));
      return [document.querySelector("h1").firstChild.data, picture.getScale(), {}.polluted ?? null];
    }"""
    for fragment in HOSTILE:
        heading, scale, polluted = page.evaluate(followed, fragment)
        assert heading in {
            "JNIM blockades Bamako and southern Mali",
            "Le JNIM impose un blocus à Bamako et au sud du Mali",
        }, fragment
        assert isfinite(scale), fragment
        assert scale > 0, fragment
        assert polluted is None, fragment
    page.evaluate("location.hash = ''")
    page.wait_for_function("location.hash === '' && fragment() === ''")
    assert page.evaluate(STATE) | DEFAULTS == page.evaluate(STATE)


@pytest.mark.parametrize(
    "fragment", [HOSTILE[0], *(pytest.param(text, marks=pytest.mark.sweep) for text in HOSTILE[8::8])]
)
def test_a_page_opened_with_a_hostile_fragment_works(reader, atlas_page, fragment):
    reader.open(atlas_page, fragment, everybody=False)
    assert reader.ink > 5000
    reader.search("JNIM")
    assert reader.heading == "JNIM"
