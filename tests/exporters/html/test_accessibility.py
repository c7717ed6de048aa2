"""What axe finds in the page: nothing, in every view, in the light and in the dark, wide and narrow."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path
from urllib.parse import quote

import pytest

from actorgraph.exporters.html.page import page_of
from actorgraph.model.relation_type import Family
from actorgraph.model.selection import Selection
from actorgraph.scene.shown import shown_ties

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[3] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """([tags, known]) => {
  const where = { include: [["html"]], exclude: known.map((part) => [part]) };
  return axe.run(where, { runOnly: tags, resultTypes: ["violations"] });
}"""
SIZES = {"narrow": {"width": 360, "height": 740}, "middle": {"width": 768, "height": 1024},
         "wide": {"width": 1440, "height": 900}}  # fmt: skip
COMBINATIONS = [
    ("network", "en", "wide", "light"), ("timeline", "fr", "narrow", "light"),
    ("matrix", "fr", "wide", "dark"), ("table", "fr", "narrow", "dark"),
]  # fmt: skip
REST = [
    ("network", "fr", "narrow", "dark"), ("network", "en", "middle", "dark"),
    ("timeline", "en", "wide", "dark"), ("matrix", "en", "narrow", "light"),
    ("table", "en", "wide", "light"), ("table", "fr", "middle", "light"),
]  # fmt: skip
"""Every view on every screen, in both languages, by day and by night; not all of it with all of it."""
CHOSEN = """(wanted) => {
  const marks = { "a path": ".chain li", "a tie": ".sentence", "an actor": "dl + .standing", "a pair": "h2 + .ties" };
  const shown = Object.keys(marks).filter((name) => document.querySelector(`.chosen #panel ${marks[name]}`));
  return wanted === (shown.join(" and ") || "nothing");
}"""
LOOKS = """(selector) => [...new Set([...document.querySelectorAll(`${selector}, ${selector} *`)].map((element) => {
  const names = element.getAttributeNames().filter((name) => !["width", "height"].includes(name));
  return [element.localName, element.getAttribute("class"), element.getAttribute("role"), ...names].join(" ");
}))].sort()"""
BESIDE = ["#legend", ".heading"]
"""What stands beside every view, and is known once it has been looked at."""
PARTS_OF_MENU = ["#legend", "#types", "#path-form"]


@pytest.fixture(scope="session")
def axe():
    """The source of axe, which finds what keeps people from using a page."""
    if not AXE.is_file():
        pytest.fail(f"{AXE.name} is not there: run `npm ci` first, as `make unit` does")
    return AXE.read_text(encoding="utf-8")


@pytest.fixture
def looked_at(watched, axe):
    """Open a page with axe beside it."""

    def open_it(path, fragment, *, size="wide", scheme="light"):
        watched.become(**SIZES[size], color_scheme=scheme)
        page = watched.open(path, fragment)
        page.evaluate(axe)
        return page

    return open_it


@pytest.fixture(scope="session")
def fragments(atlas):
    """What can be chosen, as fragments of the address."""
    start, end = atlas.actors["JNIM"].id, atlas.actors["Al-Qaeda"].id
    cited = next(tie for tie in atlas.relations if tie.citations and str(tie.status) == "contested")
    return {
        "nothing": "",
        "an actor": f"actor={quote(start)}",
        "a tie": f"tie={quote(cited.id)}",
        "a pair": f"pair={quote(start)},{quote(end)}",
        "a path": f"path={quote(start)},{quote(end)}",
    }


def looks_of(tie, holds, lacking):
    """What makes a tie, or what stands for it, look like another; `lacking` are those that are pale."""
    ended, undated = tie.period.until is None, tie.period.since is None
    return {tie.type.name, tie.confidence.level, (tie.type.sign, tie.status, holds(tie)),
            (tie.type.sign, tie.type.family is Family.SUCCESSION, holds(tie)), ("mutual", tie.mutual),
            (tie.type.sign, tie.id in lacking),
            ("cited", bool(tie.citations)), ("ended", ended), ("undated", undated)}  # fmt: skip


@pytest.fixture(scope="session")
def excerpt(atlas, fragments, atlas_scene, tmp_path_factory):
    """The page of the atlas with one pair of actors for each look of a tie: axe needs seconds for a thousand alike.

    The ties that came last are kept, since the page opens with them.
    """
    latest = (*atlas_scene.landscape.latest, *atlas_scene.portrait.latest)
    seen, pairs = set(), {frozenset((tie.subject, tie.object)) for tie in latest}
    holds = Selection(day=atlas.day).on(atlas).holds
    lacking = {each.tie.id for each in shown_ties(atlas, Selection(day=atlas.day)) if each.is_pale and each.is_certain}
    first = set(atlas_scene.landscape.first.marks)
    first |= {tie.subject for tie in atlas.relations if tie.type.family is Family.SUCCESSION and tie.object in first}
    for tie in sorted(atlas.relations, key=lambda tie: not {tie.subject, tie.object} <= first):  # as a timeline
        if (looks := looks_of(tie, holds, lacking)) - seen or fragments["a tie"].endswith(quote(tie.id)):
            seen |= looks
            pairs.add(frozenset((tie.subject, tie.object)))
    kept = tuple(tie for tie in atlas.relations if {tie.subject, tie.object} in pairs)
    path = tmp_path_factory.mktemp("excerpt") / "page.html"
    path.write_text(page_of(replace(atlas, relations=kept), Selection(), scene=atlas_scene), encoding="utf-8")
    return path


def violations(page, known=()):
    """What axe finds, one line for each element: the rule, the element, what is wrong with it.

    Parts that are known already can be left out; the rules for a page as a whole are kept all the same.
    """
    found = page.evaluate(RUN, [RULES, list(known)])["violations"]
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))}: {rule['help']}"
        + "".join(f"\n    {check['message']}" for check in [*node["any"], *node["all"], *node["none"]])
        for rule in found
        for node in rule["nodes"]
    ]


def go_on(page, fragment):
    """Follow a link within the page."""
    page.evaluate("(fragment) => { location.hash = fragment; }", fragment)


def assert_accessible(page, known=()):
    found = violations(page, known)
    assert not found, "\n".join(["", page.url.partition("#")[2], *found])


@pytest.mark.parametrize(
    ("view", "language", "size", "scheme"),
    [pytest.param(*names, id="-".join(names)) for names in COMBINATIONS]
    + [pytest.param(*names, id="-".join(names), marks=pytest.mark.sweep) for names in REST],
)
def test_axe_finds_nothing_whatever_is_chosen(request, looked_at, fragments, view, language, size, scheme):
    path = request.getfixturevalue("atlas_page" if view == "network" else "excerpt")
    page = looked_at(path, f"lang={language}&view={view}", size=size, scheme=scheme)
    assert page.evaluate("document.documentElement.lang") == language
    box = "#picture-frame" if view == "network" else f"#{view}"
    assert page.locator(box).is_visible()
    looks = {}
    everything = fragments if view == "network" and size != "middle" else ("nothing", "a tie")
    for chosen in everything if view == "network" or size == "wide" else ("a tie",):
        go_on(page, f"lang={language}&view={view}&{fragments[chosen]}")
        page.wait_for_function(CHOSEN, arg=chosen)
        page.evaluate("document.querySelector('#table').scrollTop = 0")  # what heads cover is too small to hit
        now = {part: page.inner_html(part) for part in (box, *BESIDE)}
        assert_accessible(page, [part for part in now if looks.get(part) == now[part]])
        looks = looks or now


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_events_by_month(looked_at, monthly_page, scheme):
    for size, language in (("wide", "en"), ("narrow", "fr")):
        page = looked_at(monthly_page, f"lang={language}&view=timeline&tie=monthly", size=size, scheme=scheme)
        page.wait_for_function(CHOSEN, arg="a tie")
        assert page.locator("#panel dd.months svg").is_visible()
        assert page.locator("#timeline .months").count() > 0
        assert_accessible(page)


def test_nothing_in_the_atlas_looks_like_nothing_in_its_excerpt(watched, atlas_page, excerpt, fragments):
    looks = {}
    for path in (atlas_page, excerpt):
        page = watched.open(path)
        for view, chosen in product(("timeline", "matrix", "table"), ("nothing", "a tie")):
            go_on(page, f"view={view}&{fragments[chosen]}")
            page.locator(f"#{view}").wait_for()
            page.wait_for_function(CHOSEN, arg=chosen)
            looks.setdefault((view, chosen), []).append(page.evaluate(LOOKS, f"#{view}"))
    for which, (whole, part) in looks.items():
        assert len(whole) > 5, which
        assert whole == part, which


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.sweep)])
def test_axe_finds_nothing_in_what_opens_on_a_narrow_screen(looked_at, atlas_page, scheme):
    page = looked_at(atlas_page, "", size="narrow", scheme=scheme)
    page.locator("#filter-toggle").click()
    page.evaluate("for (const fold of document.querySelectorAll('#types details')) fold.open = true")
    for part in PARTS_OF_MENU:
        assert page.locator(part).is_visible()
    page.click("#sources-line")
    page.click("#methods-title")
    assert_accessible(page)


def test_axe_finds_nothing_in_an_embedded_page(looked_at, atlas_page, fragments):
    assert_accessible(looked_at(atlas_page, f"embed&{fragments['an actor']}"))


@pytest.mark.parametrize("known", [(), ("#table", *BESIDE)], ids=["all", "a part"])
def test_axe_would_find_something(looked_at, written, small, known):
    page = looked_at(written(small), "view=table")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    page.evaluate("document.querySelector('#title').remove()")
    page.evaluate("document.querySelector('#table button').textContent = ''")
    found = {line.partition(":")[0] for line in violations(page, known)}
    assert {"html-has-lang", "page-has-heading-one"} <= found
    assert ("button-name" in found) == (known == ())


@pytest.mark.parametrize(
    ("size", "scheme"), [("wide", "light"), pytest.param("narrow", "dark", marks=pytest.mark.sweep)]
)
def test_axe_finds_nothing_in_the_groups_of_a_large_network(looked_at, large_page, size, scheme):
    page = looked_at(large_page, "", size=size, scheme=scheme)
    assert_accessible(page)
    go_on(page, "view=matrix")
    page.locator("#matrix").wait_for()
    assert_accessible(page)
