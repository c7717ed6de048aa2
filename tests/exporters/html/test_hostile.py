"""Hostile texts in every field: whatever a reader does, nothing of them runs, loads or becomes markup."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')
TYPED = "; require-trusted-types-for 'script'; trusted-types 'none'"
VIEWS = ["network", "timeline", "matrix", "table"]
THINGS = {
    "timeline": [".names [data-key]", ".bar[data-key]"],
    "matrix": ["tbody th button", "td button"],
    "table": ["tbody button"],
}
SCRIPTS = 3  # the data, vis-network, the viewer
AUDIT = f"""() => {{
  const ours = new Set(`html head meta title style body header h1 nav p div label input datalist option select main form
    section h2 h3 ul li aside footer noscript script canvas span bdi dl dt dd a blockquote button small details summary
    ol output table colgroup thead tbody tr th td caption svg line path circle rect g text title strong`.split(/\\s+/));
  const bad = [];
  const elements = [...document.querySelectorAll("*")];
  for (const element of elements) {{
    if (!ours.has(element.localName)) bad.push(`<${{element.localName}}>`);
    for (const {{ name, value }} of element.attributes) {{
      const live = /^(on|src|action|formaction|poster|background|ping|data$|xlink)/i.test(name);
      if (live) bad.push(`${{name}}=${{value}}`);
    }}
  }}
  for (const element of document.querySelectorAll("[href]")) {{
    const safe = element.localName === "a" && ["http:", "https:"].includes(element.protocol);
    const quiet = element.relList.contains("noopener") && element.relList.contains("noreferrer");
    if (!safe || !quiet || element.target !== "_blank") bad.push(element.outerHTML);
  }}
  const counts = [["script", {SCRIPTS}], ["style", 1], ["meta", 7], ["canvas", 1], ["head > title", 1], ["h1", 1]];
  for (const [name, count] of counts) {{
    const found = document.querySelectorAll(name).length;
    if (found !== count) bad.push(`${{found}} <${{name}}>`);
  }}
  return bad;
}}"""
LISTEN = """() => {
  const names = "h2 h3 p dl dt dd bdi ul li button small span a blockquote ol section details summary";
  const allowed = new Set(names.split(" "));
  window.chosen = [];
  follow(({ chosen: wanted }) => {
    const bad = [...panel.querySelectorAll("*")].filter((e) => !allowed.has(e.localName)).map((e) => e.outerHTML);
    const links = [...panel.querySelectorAll("a")].filter((a) => !/^https?:$/.test(a.protocol)).map((a) => a.outerHTML);
    if (wanted) window.chosen.push([wanted.kind, wanted.index, bad.concat(links)]);
  });
}"""
PLACES = """() => {
  const box = byId("picture").getBoundingClientRect();
  const inWindow = ({ x, y }) => [Math.round(x + box.x), Math.round(y + box.y)];
  const at = picture.getPositions();
  const middle = (a, b) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  return [
    DATA.actors.map((_, i) => inWindow(picture.canvasToDOM(at[`n${i}`]))),
    DATA.ties.map(({ from, to }) => inWindow(picture.canvasToDOM(middle(at[`n${from}`], at[`n${to}`])))),
  ];
}"""
PRESS_SOME = """([selector, first, step]) => {
  if (selector.includes("timeline")) choose(null);
  const count = document.querySelectorAll(selector).length;
  let pressed = 0;
  for (let i = first; i < count; i += step, pressed += 1) {
    if (selector.includes("timeline")) choose(null); // it has the ties of who is chosen alone
    const thing = document.querySelectorAll(selector)[i];
    for (const name of ["pointerover", "mouseover", "mousemove", "focusin", "mousedown", "mouseup", "click"]) {
      thing.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true }));
    }
  }
  return pressed;
}"""
STEPS = {"hostile": 29, "hostile_values": 31}
"""Every how many things are pressed in one view; the next view begins with the next one."""
NOT_WEB = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)",
    "java\nscript:alert(1)", "java\tscript:alert(1)", "\x01javascript:alert(1)", "javascript\u2028:alert(1)",
    "data:text/html,<script>1</script>", "data:image/svg+xml,<svg onload=alert(1)>", "vbscript:alert(1)",
    "blob:https://example.org/1", "file:///etc/passwd", "view-source:https://example.org", "about:blank",
    "ftp://example.org", "ws://example.org", "mailto:a@example.org", "tel:1", "//example.org", "/path", "?query",
    "#hash", "", " ", "example.org", "https:example.org", "http:/example.org", "https//example.org",
    "h ttps://example.org", "https://", "https://[bad/", "jar:https://example.org!/", "chrome://version",
    "filesystem:https://example.org/1", "intent://x#Intent;end", "httpsx://example.org", "xhttps://example.org",
    "\\\\host\\x", "javascript://example.org/%0aalert(1)", "https:javascript:alert(1)", "\u202ejavascript:alert(1)",
    "%6aavascript:alert(1)",
]  # fmt: skip
WEB = ["https://example.org/a?b=c#d", "HTTP://EXAMPLE.ORG", "https://例え.jp/ä", 'https://example.org/"><script>']


def picture_is_worked(reader, dataset, step):
    """Hover and click actors and every other tie of the picture; the other views have the rest."""
    page = reader.page
    page.evaluate("document.querySelector('.heading').hidden = true")  # as long as all the texts together
    page.set_viewport_size({"width": 1500, "height": 1100})
    page.evaluate("panel.style.display = 'block'")  # whose room the picture else takes and gives back
    page.wait_for_function("() => picture.getScale() === wholePicture().scale")
    actors, ties = page.evaluate(PLACES)
    page.evaluate("picture.renderer.allowRedraw = false")  # what is under the mouse is known without drawing it again
    for place in (*actors[::step], *ties[:: 2 * step]):
        page.mouse.move(*place)
        page.mouse.click(*place)
    chosen = page.evaluate("window.chosen")
    assert [bad for _, _, bad in chosen if bad] == []
    page.evaluate("picture.renderer.allowRedraw = true; document.querySelector('.heading').hidden = false")
    clicked = {kind: {index for known, index, _ in chosen if known == kind} for kind in ("actor", "tie")}
    assert len(clicked["actor"]) >= 0.9 * len(dataset.actors) / step
    assert len(clicked["tie"]) >= 0.3 * len(dataset.relations) / step


def view_is_worked(reader, dataset, view, step):
    """Hover and click what can be pressed in the timeline, the matrix or the table."""
    page = reader.page
    page.evaluate("change({ chosen: null, undated: true })")
    reader.view(view)
    calm = page.evaluate('document.querySelectorAll("*").length')
    for selector in THINGS[view]:
        page.evaluate("window.chosen = []")
        count = page.evaluate(PRESS_SOME, [f"#{view} {selector}", VIEWS.index(view) % step, step])
        chosen = page.evaluate("window.chosen")
        assert len(chosen) == count >= min(60, len(dataset.actors)) // step, (view, selector)
        assert [bad for _, _, bad in chosen if bad] == []
        assert page.evaluate(AUDIT) == []
    if view != "matrix":  # which has room for a part of them only
        assert len({index for kind, index, _ in chosen if kind == "tie"}) >= len(dataset.relations) // step
    page.evaluate("choose(null)")
    assert page.evaluate('document.querySelectorAll("*").length') == calm


def everything_is_chosen(reader, dataset):
    """Choose every actor and every tie, and compare what the panel says with the data."""
    page = reader.page
    names = page.evaluate("DATA.actors.map((_, i) => nameOf(i))")
    assert [heading for heading, _ in reader.headings_and_panels("actor")] == names
    for relation, (heading, text) in zip(dataset.relations, reader.headings_and_panels("tie"), strict=True):
        assert heading == str(relation.type.label) == str(relation.role)
        assert text.count(str(relation.role)) >= 8


def tools_are_used(reader, payloads, views):
    page = reader.page
    for payload in payloads[::60]:
        reader.search(payload)
        reader.find_path(payload, payloads[0])
    page.evaluate("readFragment('')")
    page.locator("#types summary").first.click()
    for row in (".switch", ".type"):
        page.locator(f"#types {row} input").first.uncheck()
        page.locator(f"#types {row} input").first.check()
    for line in ("#sources-line", "#methods-title"):
        page.click(line)
        page.click(line)
    for view in views:
        reader.view(view)
        with page.expect_download() as waiting:
            page.click("#png")
        assert Path(waiting.value.path()).read_bytes().startswith(b"\x89PNG")
    reader.view("table")
    with page.expect_download() as waiting:
        page.locator("#table button").first.click()
    assert Path(waiting.value.path()).stat().st_size > 1000


def assert_harmless(page):
    assert page.evaluate(AUDIT) == []
    assert page.evaluate("window.__pwned") == []


@pytest.mark.parametrize(
    ("data", "policy"),
    [
        pytest.param("hostile", True, id="hostile-with the policy"),
        pytest.param("hostile", False, id="hostile-without the policy", marks=pytest.mark.sweep),
        pytest.param("hostile_values", False, id="hostile_values-without the policy", marks=pytest.mark.sweep),
        pytest.param("hostile_values", True, id="hostile_values-with the policy", marks=pytest.mark.sweep),
    ],
)
def test_no_text_of_the_data_runs_loads_or_becomes_markup(request, reader, written, scene_with, data, policy):
    dataset, payloads = request.getfixturevalue(data), request.getfixturevalue("payloads")
    assert len(payloads) >= 120
    change = (lambda m: m[0][:-2] + TYPED + '">') if policy else "<meta>"
    reader.open(written(dataset, lambda text: POLICY.sub(change, text), scene=scene_with(data, dataset)))
    page = reader.page
    assert page.evaluate("[DATA.actors.length, DATA.ties.length]") == [len(dataset.actors), len(dataset.relations)]
    page.select_option("#language", "fr" if policy else "en")
    if (data == "hostile") == policy:  # each dataset once, and both languages
        everything_is_chosen(reader, dataset)
    page.evaluate(LISTEN)
    for view in ("network", "table") if (data == "hostile") == policy else ("timeline", "matrix"):
        if view == "network":
            picture_is_worked(reader, dataset, STEPS[data])
        else:
            view_is_worked(reader, dataset, view, STEPS[data])
    assert_harmless(page)
    if (data == "hostile") == policy:
        tools_are_used(reader, payloads, ("network", "timeline") if policy else ("matrix",))
        assert_harmless(page)


def test_only_web_addresses_become_links(opened, payloads):
    page = opened.page
    made = """(all) => all.map((address) => {
      const made = link(address, "text");
      return [made.localName, made.getAttribute("href"), made.protocol ?? null, made.textContent];
    })"""
    for address, (name, href, _, text) in zip(NOT_WEB, page.evaluate(made, NOT_WEB), strict=True):
        assert (name, href, text) == ("bdi", None, "text"), address
    assert len(NOT_WEB) >= 41
    for address, (name, _, protocol, text) in zip(WEB, page.evaluate(made, WEB), strict=True):
        assert (name, text) == ("a", "text"), address
        assert protocol in ("http:", "https:")
    for address, (name, _, protocol, _) in zip(payloads, page.evaluate(made, list(payloads)), strict=True):
        assert name == "bdi" or (protocol in ("http:", "https:") and re.match("https?://", address, re.IGNORECASE))


@pytest.mark.sweep
def test_it_needs_no_text_to_become_a_script(browser, reader, written, atlas, atlas_scene):
    typed = written(atlas, lambda text: POLICY.sub(lambda m: m[0][:-2] + TYPED + '">', text), scene=atlas_scene)
    reader.open(typed)
    page = reader.page
    for view in VIEWS:
        reader.view(view)
        page.evaluate("choose({ kind: 'tie', index: 3 })")
        if view != "table":
            with page.expect_download():
                page.click("#png")
    page.select_option("#language", "fr")
    assert page.evaluate(AUDIT) == []
    careless = browser.new_page()
    careless.goto(page.url.partition("#")[0])
    assert (
        careless.evaluate("""() => {
      try {
        document.createElement("p").innerHTML = "<b>x</b>";
        return null;
      } catch (error) {
        return error.name;
      }
    }""")
        == "TypeError"
    )
    careless.close()


def test_the_policy_stops_what_would_get_into_the_page(browser, written, small):
    intruder = "<script>window.intruded = true</script><img src=x onerror='window.intruded = true'>"
    for with_policy, intruded in ((False, True), (True, None)):
        page = browser.new_page()
        page.goto(written(small, lambda text, keep=with_policy: injected(text, intruder, keep)).as_uri())
        page.wait_for_timeout(50)
        assert page.evaluate("window.intruded ?? null") is intruded
        page.close()


def injected(text, intruder, with_policy):
    return (text if with_policy else POLICY.sub("", text)).replace("</body>", intruder)
