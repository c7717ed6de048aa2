"""The page in a browser: silent, complete, usable, and harmless whatever its data say."""

from __future__ import annotations

import json
import re
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import pytest

from actorgraph.wording.sources import source_words

pytestmark = pytest.mark.browser

NAMES_OF_PROPERTIES = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "0", "NaN", "n0", "e0"]
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')
CALM = 'document.querySelectorAll("*").length'
INK = """() => {
  const canvas = document.querySelector("#picture canvas");
  const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  let drawn = 0;
  for (let i = 3; i < pixels.length; i += 4) if (pixels[i]) drawn += 1;
  return drawn;
}"""
PLACE_OF_ACTOR = """(index) => {
  const id = `n${index}`;
  const place = picture.canvasToDOM(picture.getPositions([id])[id]);
  const box = document.getElementById("picture").getBoundingClientRect();
  return [place.x + box.x, place.y + box.y];
}"""
PLACES_OF_TIES = """(limit) => {
  const box = document.getElementById("picture").getBoundingClientRect();
  const found = [];
  for (const edge of DATA.network.edges) {
    if (edge.smooth !== false || edge.from === edge.to || found.length === limit) continue;
    const { [edge.from]: a, [edge.to]: b } = picture.getPositions([edge.from, edge.to]);
    const middle = picture.canvasToDOM({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
    const place = { x: Math.round(middle.x + box.x) - box.x, y: Math.round(middle.y + box.y) - box.y };
    if (picture.getEdgeAt(place) === edge.id && picture.getNodeAt(place) === undefined) {
      found.push([Number(edge.id.slice(1)), place.x + box.x, place.y + box.y]);
    }
  }
  return found;
}"""
MIDDLE_OF_TIE = """(index) => {
  const { from, to } = DATA.network.edges[index];
  const { [from]: a, [to]: b } = picture.getPositions([from, to]);
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  picture.moveTo({ position: middle, scale: 1, animation: false });
  const place = picture.canvasToDOM(middle);
  const box = document.getElementById("picture").getBoundingClientRect();
  return picture.getNodeAt(place) ? null : { canvas: middle, window: [place.x + box.x, place.y + box.y] };
}"""
AUDIT = """() => {
  const ours = new Set(`html head meta title style body header h1 p div label input datalist option select main
    section h2 h3 ul li aside footer noscript script canvas span bdi dl dt dd a blockquote button small details summary
    ol svg line path`.split(/\\s+/));
  const panel = new Set("h2 h3 p dl dt dd bdi ul li button small span a blockquote".split(" "));
  const bad = [];
  const elements = [...document.querySelectorAll("*")];
  for (const element of elements) {
    if (!ours.has(element.localName)) bad.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (/^(on|src|action|formaction|poster|background|ping|data$)/i.test(name)) bad.push(`${name}=${value}`);
    }
  }
  for (const element of document.querySelectorAll("#panel *")) {
    if (!panel.has(element.localName)) bad.push(`<${element.localName}> in the panel`);
  }
  for (const element of document.querySelectorAll("[href]")) {
    const safe = element.localName === "a" && ["http:", "https:"].includes(element.protocol);
    const quiet = element.relList.contains("noopener") && element.relList.contains("noreferrer");
    if (!safe || !quiet || element.target !== "_blank") bad.push(element.outerHTML);
  }
  for (const [name, count] of [["script", 8], ["style", 1], ["meta", 5], ["canvas", 1], ["title", 1], ["h1", 1]]) {
    const found = elements.filter((element) => element.localName === name).length;
    if (found !== count) bad.push(`${found} <${name}>`);
  }
  return bad;
}"""
CHOOSE_EVERYTHING = """(kind) => {
  const shown = [];
  const list = kind === "actor" ? DATA.actors : DATA.ties;
  list.forEach((_, index) => {
    choose({ kind, index });
    const bad = [...panel.querySelectorAll("*")].filter((e) => e instanceof SVGElement || e instanceof HTMLIFrameElement
      || e instanceof HTMLImageElement || e instanceof HTMLScriptElement || e instanceof HTMLUnknownElement);
    const links = [...panel.querySelectorAll("a")].filter((a) => !/^https?:$/.test(a.protocol));
    shown.push([panel.textContent, bad.length + links.length, panel.querySelector("h2").textContent]);
  });
  return shown;
}"""
TEXT_OF_PANEL = "panel.textContent"
HITS_EDGE = """([x, y]) => {
  const box = document.getElementById("picture").getBoundingClientRect();
  return picture.getEdgeAt({ x: x - box.x, y: y - box.y }) !== undefined;
}"""
HEADING = 'panel.querySelector("h2")?.textContent'
VISIBLE_TIES = "edges.get({ filter: (edge) => !edge.hidden }).length"


@pytest.fixture
def site(tmp_path):
    """Serve a folder by HTTP for a while, and return its address."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def opened(watched, written, atlas):
    """The page of the atlas in the browser."""
    return watched.open(written(atlas))


@contextmanager
def panel_changes(page):
    """Wait until an action has changed the panel."""
    before = page.evaluate(TEXT_OF_PANEL)
    yield
    assert shows(page, f"{TEXT_OF_PANEL} !== {json.dumps(before)}", True)


def shows(page, expression, wanted):
    """Wait until the page has a value, for two seconds at the most."""
    for _ in range(100):
        if page.evaluate(expression) == wanted:
            return True
        page.wait_for_timeout(20)
    return False


def click(page, place):
    page.mouse.move(*place)
    page.mouse.click(*place)


def tie_index(page, condition):
    """Return the index of the first tie that can be clicked and meets a condition of JavaScript."""
    places = page.evaluate(PLACES_OF_TIES, 10_000)
    fitting = page.evaluate(f"DATA.ties.map((tie) => Boolean({condition}))")
    return next((index, (x, y)) for index, x, y in places if fitting[index])


def row(page, type_name):
    return page.locator(f'#types label:has(input[data-type="{type_name}"])')


def test_the_picture_is_drawn_with_every_actor_and_tie(opened, atlas):
    assert opened.evaluate(INK) > 5000
    assert opened.evaluate("Object.keys(picture.getPositions()).length") == len(atlas.actors)
    assert opened.evaluate("picture.body.edgeIndices.length") == len(atlas.relations)
    assert opened.title() == opened.inner_text("h1") == "Mali under blockade"


def test_positions_are_those_of_the_file(opened):
    moved = """() => {
      const places = picture.getPositions();
      return DATA.network.nodes.filter(({ id, x, y }) => places[id].x !== x || places[id].y !== y).length;
    }"""
    assert opened.evaluate(moved) == 0


def test_nothing_of_it_leaves_the_window_unreachable(browser, written, atlas):
    path = written(atlas)
    for width, height in ((1440, 900), (768, 1024), (360, 740)):
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto(path.as_uri())
        wide, proof = page.evaluate(
            '[document.documentElement.scrollWidth, document.getElementById("proof").scrollHeight]'
        )
        assert wide == width
        assert page.evaluate(INK) > 1000
        assert page.evaluate('document.getElementById("proof").clientHeight') >= proof - 1
        page.close()


def test_choosing_an_actor_does_not_move_the_picture(opened):
    box = "JSON.stringify(document.getElementById('picture').getBoundingClientRect())"
    before = opened.evaluate(box)
    opened.evaluate("choose({ kind: 'actor', index: DATA.actors.findIndex((actor) => actor.label === 'JNIM') })")
    assert opened.evaluate(box) == before


def test_a_click_on_an_actor_shows_all_its_names_and_sources(opened, atlas):
    actor = atlas.actors["JNIM"]
    with panel_changes(opened):
        click(opened, opened.evaluate(PLACE_OF_ACTOR, list(atlas.actors).index("JNIM")))
    assert opened.evaluate(HEADING) == "JNIM"
    text = opened.evaluate(TEXT_OF_PANEL)
    for name in actor.all_names():
        assert name in text
    for citation in actor.citations:
        assert source_words(citation.source, "en", link=False) in text
    assert opened.locator("#panel .ties button").count() == len(atlas.ties_of["JNIM"])


def test_a_name_in_another_script_says_its_language(opened, atlas):
    opened.evaluate("(index) => choose({ kind: 'actor', index })", list(atlas.actors).index("JNIM"))
    assert opened.locator("#panel bdi[lang=ar]").inner_text() == dict(atlas.actors["JNIM"].names.versions)["ar"]


def test_a_click_on_a_tie_shows_its_numbered_sources_as_safe_links(opened, atlas):
    index, place = tie_index(opened, "tie.cites?.some((cite) => DATA.sources[cite.source - 1].url)")
    with panel_changes(opened):
        click(opened, place)
    relation = atlas.relations[index]
    assert opened.evaluate(HEADING) == relation.type.label.in_("en")
    sentence = f"{relation.subject} {relation.type.verb.in_('en')} {relation.object}"
    assert opened.locator("#panel .sentence").inner_text() == sentence
    numbers = opened.evaluate("(index) => DATA.ties[index].cites.map((cite) => cite.source)", index)
    items = opened.locator("#panel .cites").first.locator("li").all_inner_texts()
    assert [int(re.match(r"\[(\d+)\]", item)[1]) for item in items] == numbers
    links = opened.locator("#panel a").evaluate_all("(links) => links.map((a) => [a.href, a.rel, a.target])")
    addresses = {a for c in relation.citations for a in (c.source.url, c.source.archive) if a}
    assert {href for href, _, _ in links} == addresses
    for href, rel, target in links:
        assert href.startswith(("http://", "https://"))
        assert {"noopener", "noreferrer"} <= set(rel.split())
        assert target == "_blank"


def test_a_click_on_a_tie_shows_its_quotes_and_places(watched, written, dataset_with):
    cited = {"source": "https://example.org/a", "quote": {"en": "They swore.", "fr": "Ils jurèrent."}, "page": 7}
    ties = [{"from": "A", "to": "B", "sources": [{**cited, "at": "01:20"}]}]
    page = watched.open(written(dataset_with(actors={"A": None, "B": None}, allegiances=ties)))
    _, place = tie_index(page, "true")
    with panel_changes(page):
        click(page, place)
    assert page.locator("#panel blockquote").inner_text() == "They swore."
    assert "[1] https://example.org/a, page 7, 01:20" in page.locator("#panel .cites").inner_text()
    page.select_option("#language", "fr")
    assert page.locator("#panel blockquote").inner_text() == "Ils jurèrent."


def test_a_click_beside_a_thin_tie_is_near_enough(watched, written, dataset_with):
    page = watched.open(written(dataset_with(actors={"A": None, "B": None}, hostilities=["A <-> B"])))
    page.evaluate("picture.moveTo({ scale: 0.3 })")
    _, (x, y) = tie_index(page, "true")
    beside = next((x, y + far) for far in range(3, 8) if not page.evaluate(HITS_EDGE, [x, y + far]))
    with panel_changes(page):
        click(page, beside)
    assert page.evaluate(HEADING) == "hostility"


def test_a_click_beside_everything_empties_the_panel(opened, atlas):
    opened.evaluate("choose({ kind: 'actor', index: 0 })")
    box = opened.locator("#picture").bounding_box()
    with panel_changes(opened):
        click(opened, (box["x"] + 4, box["y"] + 4))
    assert opened.evaluate(TEXT_OF_PANEL) == "Choose an actor or a tie to see the evidence."


def test_a_tie_in_the_panel_of_an_actor_leads_to_its_evidence(opened, atlas):
    opened.evaluate("(index) => choose({ kind: 'actor', index })", list(atlas.actors).index("FLA"))
    opened.locator("#panel .ties button").first.click()
    assert opened.evaluate(HEADING) == atlas.ties_of["FLA"][0].type.label.in_("en")
    assert opened.evaluate("picture.getSelectedEdges().length") == 1


def test_the_legend_counts_the_ties_of_each_type(opened, atlas):
    shown = dict(
        opened.locator("#types label").evaluate_all(
            '(rows) => rows.map((row) => [row.querySelector("input").dataset.type,'
            ' Number(row.querySelector(".count").textContent)])'
        )
    )
    counts = {}
    for relation in atlas.relations:
        counts[relation.type.name] = counts.get(relation.type.name, 0) + 1
    assert shown == counts


def test_unticking_a_type_hides_its_ties_and_ticking_it_shows_them_again(opened, atlas):
    alone = sum(relation.type.name == "membership" for relation in atlas.relations)
    ink = opened.evaluate(INK)
    index, place = tie_index(opened, "tie.type === 'membership'")
    row(opened, "membership").locator("input").uncheck()
    assert opened.evaluate(VISIBLE_TIES) == len(atlas.relations) - alone
    assert shows(opened, f"({INK})() < {ink}", True)
    click(opened, place)
    assert opened.evaluate("state.chosen?.kind === 'tie' && state.chosen.index") != index
    row(opened, "membership").locator("input").check()
    assert opened.evaluate(VISIBLE_TIES) == len(atlas.relations)


def test_hidden_ties_are_not_listed_with_an_actor(opened, atlas):
    opened.evaluate("(index) => choose({ kind: 'actor', index })", list(atlas.actors).index("JNIM"))
    ties = atlas.ties_of["JNIM"]
    row(opened, "attack").locator("input").uncheck()
    left = sum(relation.type.name != "attack" for relation in ties)
    assert 0 < left < len(ties)
    assert opened.locator("#panel .ties button").count() == left


def test_all_types_can_be_hidden_and_shown_at_once(opened, atlas):
    opened.locator("#types button", has_text="none").click()
    assert opened.evaluate(VISIBLE_TIES) == 0
    assert opened.locator("#types input:checked").count() == 0
    opened.locator("#types button", has_text="all").click()
    assert opened.evaluate(VISIBLE_TIES) == len(atlas.relations)


@pytest.mark.parametrize("text", ["القاعدة", "al qaida", "AL-QAEDA", "Al‑Qaïda", "AQ"])
def test_searching_any_name_in_any_spelling_finds_the_actor(opened, text):
    opened.fill("#search", text)
    with panel_changes(opened):
        opened.press("#search", "Enter")
    assert opened.evaluate(HEADING) == "Al-Qaeda"
    assert opened.evaluate("picture.getSelectedNodes().map((id) => DATA.actors[Number(id.slice(1))].label)") == [
        "Al-Qaeda"
    ]


def test_searching_what_nobody_is_called_says_so(opened):
    opened.fill("#search", "Nobody at all")
    with panel_changes(opened):
        opened.press("#search", "Enter")
    assert opened.evaluate(TEXT_OF_PANEL) == "No actor has that name."


def test_switching_the_language_changes_the_words(opened):
    opened.evaluate("choose({ kind: 'tie', index: 0 })")
    before = opened.evaluate(TEXT_OF_PANEL)
    opened.select_option("#language", "fr")
    assert opened.inner_text("h1") == opened.title() == "Le Mali sous blocus"
    assert opened.inner_text("#legend-title") == "Légende"
    assert opened.inner_text("#as-of") == "au 7 novembre 2025"
    assert opened.evaluate("document.documentElement.lang") == "fr"
    assert opened.evaluate(TEXT_OF_PANEL) != before
    assert "fusion" in opened.inner_text("#types")
    opened.select_option("#language", "en")
    assert opened.evaluate(TEXT_OF_PANEL) == before


def test_both_languages_have_the_same_words(opened):
    missing = """() => {
      const [en, fr] = [Object.keys(WORDS.en), Object.keys(WORDS.fr)];
      return [...en.filter((name) => !fr.includes(name)), ...fr.filter((name) => !en.includes(name))];
    }"""
    assert opened.evaluate(missing) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything_can_be_chosen_and_no_word_is_missing(watched, written, atlas, language):
    page = watched.open(written(atlas, language=language))
    shown = page.evaluate(CHOOSE_EVERYTHING, "actor") + page.evaluate(CHOOSE_EVERYTHING, "tie")
    assert [heading for _, _, heading in shown[: len(atlas.actors)]] == list(atlas.actors)
    assert len(shown) == len(atlas.actors) + len(atlas.relations)
    assert not [text for text, bad, _ in shown if bad or re.search("undefined|null|NaN|\\[object", text)]
    assert page.evaluate(AUDIT) == []


def test_the_footer_carries_the_proof(opened, atlas):
    text = opened.inner_text("#proof")
    assert "CC-BY-4.0" in text
    assert atlas.hash in text
    assert "hostility -1" in text
    opened.locator("#proof summary").click()
    cited = {citation.source.id for citation in atlas.citations()}
    assert opened.locator("#proof .sources li").count() == len(cited)


def test_it_works_in_a_sandboxed_frame(watched, written, atlas, tmp_path):
    written(atlas)
    host = tmp_path / "host.html"
    frame = '<iframe sandbox="allow-scripts" src="page.html" title="x" width="1000" height="700"></iframe>'
    host.write_text(f"<!doctype html><title>host</title>{frame}", encoding="utf-8")
    page = watched.open(host).frames[1]
    assert page.evaluate("origin") == "null"
    assert page.evaluate(INK) > 2000
    page.locator("#search").fill("JNIM")
    page.locator("#search").press("Enter")
    assert page.evaluate(HEADING) == "JNIM"


def test_it_works_from_a_server(watched, written, atlas, site):
    written(atlas)
    watched.allowed = (f"{site}/page.html",)
    page = watched.open(f"{site}/page.html")
    assert page.evaluate(INK) > 5000
    assert page.evaluate(AUDIT) == []


def test_it_needs_no_text_to_become_a_script(watched, written, atlas):
    typed = "; require-trusted-types-for 'script'; trusted-types 'none'"
    page = watched.open(written(atlas, lambda text: POLICY.sub(lambda m: m[0][:-2] + typed + '">', text)))
    assert page.evaluate("trustedTypes.emptyHTML !== undefined")
    assert page.evaluate(INK) > 5000
    page.evaluate(CHOOSE_EVERYTHING, "tie")
    page.select_option("#language", "fr")


def test_the_policy_stops_what_would_get_into_the_page(browser, written, small):
    intruder = "<script>window.intruded = true</script><img src=x onerror='window.intruded = true'>"
    for change, intruded in ((str, True), (lambda text: text, None)):
        page = browser.new_page()
        injected = written(
            small, lambda text, change=change: _without_policy(text, change).replace("</body>", intruder)
        )
        page.goto(injected.as_uri())
        page.wait_for_timeout(50)
        assert page.evaluate("window.intruded ?? null") is intruded
        page.close()


def _without_policy(text, change):
    return POLICY.sub("", text) if change is str else text


def test_actors_named_like_properties_of_objects_are_all_there(watched, written, dataset_with):
    names = NAMES_OF_PROPERTIES
    ties = [{"from": a, "to": b} for a, b in pairwise(names)]
    dataset = dataset_with(actors=dict.fromkeys(names), allegiances=ties)
    page = watched.open(written(dataset))
    assert page.evaluate("Object.keys(picture.getPositions()).length") == len(names)
    assert page.evaluate("picture.body.edgeIndices.length") == len(ties)
    assert sorted(heading for _, _, heading in page.evaluate(CHOOSE_EVERYTHING, "actor")) == sorted(names)
    for name in names:
        page.evaluate("(name) => search(name)", name)
        assert page.evaluate(HEADING) == name


def test_an_empty_dataset_has_a_page_that_works(watched, written, dataset_with):
    page = watched.open(written(dataset_with(actors=None)))
    assert page.inner_text("h1") == "actorgraph"
    page.locator("#types button", has_text="none").click()
    page.select_option("#language", "fr")
    assert page.evaluate(AUDIT) == []


def test_ties_with_oneself_and_a_thousand_parallel_ones_are_drawn(watched, written, dataset_with):
    ties = ["A <-> A", *({"from": "A", "to": "B", "id": f"tie{i}"} for i in range(1000))]
    page = watched.open(written(dataset_with(actors={"A": None, "B": None}, hostilities=ties)))
    assert page.evaluate("picture.body.edgeIndices.length") == 1001
    assert page.evaluate(INK) > 5000


def test_a_very_long_name_is_drawn_short_and_shown_whole(watched, written, dataset_with):
    name = "Movement " * 22
    page = watched.open(written(dataset_with(actors={name.strip(): None, "B": None}, allegiances=[f"{name} -> B"])))
    page.evaluate("(name) => search(name)", name)
    assert page.evaluate(HEADING) == name.strip()
    assert page.evaluate("DATA.network.nodes.every((node) => node.label.length <= 60)")


@pytest.mark.parametrize("policy", [True, False], ids=["with the policy", "without the policy"])
@pytest.mark.parametrize("data", ["hostile", "hostile_values"])
def test_no_text_of_the_data_runs_loads_or_becomes_markup(request, watched, written, data, policy):
    dataset, payloads = request.getfixturevalue(data), request.getfixturevalue("payloads")
    assert len(payloads) >= 120
    page = watched.open(written(dataset, lambda text: text if policy else POLICY.sub("<meta>", text)))
    calm = page.evaluate(CALM)
    for language in ("fr", "en"):
        page.select_option("#language", language)
        _choose_everything(page, dataset, payloads)
    _click_and_hover(page)
    _use_the_tools(page, payloads)
    page.evaluate("choose(null)")
    assert page.evaluate(CALM) == calm
    assert page.evaluate(AUDIT) == []
    assert page.evaluate("window.__pwned") == []


def _choose_everything(page, dataset, payloads):
    actors = page.evaluate(CHOOSE_EVERYTHING, "actor")
    ties = page.evaluate(CHOOSE_EVERYTHING, "tie")
    assert [heading for _, _, heading in actors] == list(dataset.actors)
    assert len(ties) == len(dataset.relations) == len(payloads)
    assert not [text for text, bad, _ in actors + ties if bad]
    for relation, (text, _, heading) in zip(dataset.relations, ties, strict=True):
        role = str(relation.role)
        assert heading == str(relation.type.label) == role
        assert text.count(role) >= 10
    page.locator("#proof details").evaluate("(details) => { details.open = true; }")
    assert page.evaluate(AUDIT) == []


def _click_and_hover(page):
    """Move over and click a sample of actors and ties; a tie is skipped where an actor covers its middle."""
    page.locator("#picture").scroll_into_view_if_needed()
    for index in range(0, page.evaluate("DATA.actors.length"), 15):
        page.evaluate("(index) => picture.focus(`n${index}`, { scale: 1, animation: false })", index)
        click(page, page.evaluate(PLACE_OF_ACTOR, index))
        assert shows(page, HEADING, page.evaluate("(index) => DATA.actors[index].label", index))
    places = [page.evaluate(MIDDLE_OF_TIE, index) for index in range(0, page.evaluate("DATA.ties.length"), 15)]
    assert sum(place is not None for place in places) > 5
    for place in filter(None, places):
        page.evaluate(
            "(options) => picture.moveTo(options)", {"position": place["canvas"], "scale": 1, "animation": False}
        )
        page.evaluate("choose(null)")
        click(page, place["window"])
        assert shows(page, "state.chosen?.kind", "tie")


def _use_the_tools(page, payloads):
    for payload in payloads[::10]:
        page.fill("#search", payload)
        page.press("#search", "Enter")
        assert page.evaluate(TEXT_OF_PANEL)
    page.locator("#types button").first.click()
    page.locator("#types input").first.uncheck()
    page.locator("#types input").first.check()
