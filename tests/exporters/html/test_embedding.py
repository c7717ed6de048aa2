"""The page inside an article: without chrome, quiet under the wheel, and at home in a sandbox."""

from __future__ import annotations

from itertools import product

import pytest

from actorgraph.exporters.html.embed import embedded

pytestmark = pytest.mark.browser

VIEWS = ["network", "timeline", "matrix", "table"]
CHROME = ["#search", "#language", "#png", "#legend"]
SHOWN = """([view, embedded]) =>
  document.querySelector(`#views button[data-key="${view}"]`)?.ariaPressed === "true"
  && document.body.classList.contains("embed") === embedded"""
MIDDLE = "(({ top, height }) => top + height / 2)(byId('picture').getBoundingClientRect())"
COME_TO_REST = """async () => {
  for (let last = -1; last !== scrollY; ) {
    last = scrollY;
    await new Promise((go) => setTimeout(go, 60));
  }
  scrollTo(0, 0);
}"""
SCALE = "picture.getScale()"
LOOK = """async ([languages, views]) => {
  const frame = () => new Promise((go) => requestAnimationFrame(go));
  const boxes = ["picture-frame", "timeline", "matrix", "table"];
  const seen = [];
  for (const language of languages) {
    const field = document.querySelector("#language");
    field.value = language;
    field.dispatchEvent(new Event("change"));
    for (const view of views) {
      document.querySelector(`#views button[data-key="${view}"]`).click();
      await frame();
      const search = document.querySelector("#search");
      search.value = "JNIM";
      search.dispatchEvent(new Event("change"));
      await frame();
      if (document.querySelector("#panel h2").textContent !== "JNIM") seen.push("nobody");
      seen.push(...boxes.filter((box) => document.getElementById(box).checkVisibility()));
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    }
  }
  return seen;
}"""


def wheel(opened):
    """Turn the wheel over the middle of the picture."""
    box = opened.page.locator("#picture").bounding_box()
    opened.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    opened.page.mouse.wheel(0, -240)


def look_at_everything(frame, *languages):
    """Open each view in some languages, let it be drawn, and choose something in it."""
    assert frame.evaluate(LOOK, [languages, VIEWS]) == len(languages) * ["picture-frame", *VIEWS[1:]]


def test_an_embedded_page_shows_no_chrome(reader, atlas_page):
    reader.open(atlas_page, "embed")
    for part in CHROME:
        assert not reader.page.locator(part).is_visible(), part
    for part in ("h1", "#views", "#picture", "#time", "#sources-line", "#methods-title"):
        assert reader.page.locator(part).first.is_visible(), part
    assert reader.ink > 5000
    reader.open(atlas_page)
    for part in CHROME:
        assert reader.page.locator(part).is_visible(), part


def touch(device, kind, *places):
    """Put fingers on the screen, move them or lift them."""
    points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(places)]
    device.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def swipe(device, *fingers):
    """Move each finger from its place by as much as it says, in steps, and lift them all."""
    at = [[place for place, _ in fingers[: count + 1]] for count in range(len(fingers))]
    for places in at:
        touch(device, "touchStart", *places)
    for step in range(1, 9):
        moved = [(x + dx * step / 8, y + dy * step / 8) for (x, y), (dx, dy) in fingers]
        touch(device, "touchMove", *moved)
    touch(device, "touchEnd")


@pytest.fixture
def article(watched, inside, atlas_page, tmp_path):
    """Open an article with the page in it, as `actorgraph embed` has it there; return the page's frame."""

    def opened(width, height):
        (tmp_path / "page.html").write_bytes(inside(atlas_page).read_bytes())
        frame = embedded(str(tmp_path / "page.html"), None, height=480)
        text = f"<!doctype html><title>x</title><body style='margin: 0; padding: 100px 0 2000px'>{frame}"
        (tmp_path / "article.html").write_text(text, encoding="utf-8")
        watched.become(width, height)
        framed = watched.open(tmp_path / "article.html").frames[1]
        framed.wait_for_function("document.querySelector('#views button') !== null")
        framed.wait_for_function("picture.getScale() !== 1")
        return framed

    return opened


@pytest.fixture
def device(watched):
    """A screen that two fingers can touch."""
    device = watched.page.context.new_cdp_session(watched.page)
    device.send("Emulation.setTouchEmulationEnabled", {"enabled": True, "maxTouchPoints": 2})
    yield device
    device.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
    device.detach()


def place_of_the_most_tied(framed):
    """Return where on the screen the actor with most partners stands."""
    x, y = framed.evaluate("""(() => {
      const { x, y } = picture.canvasToDOM(standingOf(mostTiedActor()));
      const box = byId("picture").getBoundingClientRect();
      return [x + box.x, y + box.y];
    })()""")
    return x, y + framed.page.locator("iframe").bounding_box()["y"]


def until(page, expression):
    page.wait_for_function(f"() => {expression}", timeout=4000)


def test_the_wheel_scrolls_the_article_before_and_after_a_click_and_zooms_with_ctrl(watched, article):
    framed, page = article(640, 700), watched.page
    assert framed.locator("#hint").inner_text().endswith("Ctrl or ⌘ and the wheel zoom the picture.")
    x, y = 120, 400  # where no panel opens
    for clicked in (False, True):
        scale, top = framed.evaluate(SCALE), page.evaluate("scrollY")
        page.mouse.move(x, y)
        page.mouse.wheel(0, 40)
        until(page, f"scrollY >= {top} + 30")
        assert framed.evaluate(SCALE) == scale, clicked
        page.keyboard.down("Control")
        page.mouse.wheel(0, -100)
        page.keyboard.up("Control")
        until(framed, f"{SCALE} > {scale * 1.05}")
        top = page.evaluate("scrollY")
        place = framed.evaluate("picture.getViewPosition().x")
        page.mouse.down()
        page.mouse.move(x - 60, y, steps=4)
        page.mouse.up()
        until(framed, f"picture.getViewPosition().x > {place} + 20")
        page.mouse.click(x, y)
        assert page.evaluate("scrollY") == top
    assert not framed.evaluate("document.activeElement === document.body")


def test_one_finger_scrolls_the_article_and_two_move_the_picture_before_and_after_a_tap(watched, device, article):
    framed, page = article(360, 640), watched.page
    assert framed.locator("#hint").inner_text().endswith("Two fingers move the picture.")
    seen = "JSON.stringify([picture.getViewPosition(), picture.getScale()])"
    for chosen in (False, True):
        place = framed.evaluate(seen)
        page.evaluate("scrollTo(0, 0)")
        y = framed.evaluate("(({ top, height }) => top + height / 2)(byId('picture').getBoundingClientRect())") + 100
        swipe(device, ((180, y), (0, -160)))
        until(page, "scrollY > 100")
        assert framed.evaluate(seen) == place, chosen
        page.evaluate(COME_TO_REST)
        scale, (x, _) = framed.evaluate(SCALE), framed.evaluate("Object.values(picture.getViewPosition())")
        swipe(device, ((160, y), (-80, 0)), ((200, y), (0, 0)))
        until(framed, f"{SCALE} > {scale} * 1.5")
        assert framed.evaluate("picture.getViewPosition().x") != x
        assert page.evaluate("scrollY") == 0
        if not chosen:
            framed.evaluate("change({ place: null }); goToPlace()")
            touch(device, "touchStart", place_of_the_most_tied(framed))
            touch(device, "touchEnd")
            until(framed, "state.chosen !== null")
            page.wait_for_timeout(400)


def test_the_tap_after_a_swipe_chooses(watched, device, article):
    framed, page = article(360, 640), watched.page
    y = framed.evaluate("(({ top, height }) => top + height / 2)(byId('picture').getBoundingClientRect())") + 100
    swipe(device, ((180, y), (0, -160)))
    until(page, "scrollY > 100")
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(400)
    touch(device, "touchStart", place_of_the_most_tied(framed))
    touch(device, "touchEnd")
    until(framed, "state.chosen?.index === mostTiedActor()")


def test_a_finger_that_moved_nothing_leaves_no_place_in_the_link(reader, atlas_page):
    page = reader.open(atlas_page, "embed", everybody=False).page
    told = "([name]) => { picture.body.emitter.emit(name, {}); return location.hash; }"
    assert [page.evaluate(told, [name]) for name in ("dragStart", "dragEnd")] == ["#embed", "#embed"]
    page.evaluate(told, ["dragStart"])
    page.evaluate("picture.moveTo({ position: { x: 120, y: 80 }, animation: false })")
    assert page.evaluate(told, ["dragEnd"]).startswith("#embed&at=120%2C80%2C")


def test_the_wheel_zooms_a_page_that_stands_alone(opened):
    before = opened.page.evaluate(SCALE)
    wheel(opened)
    assert opened.sees(f"{SCALE} > {before * 1.05}")
    assert "Ctrl" not in opened.page.locator("#hint").inner_text()


def test_a_page_that_is_embedded_no_more_zooms_again(reader, atlas_page):
    reader.open(atlas_page, "embed")
    reader.page.evaluate("location.hash = ''")
    assert reader.sees("state.embed", wanted=False)
    before = reader.page.evaluate(SCALE)
    wheel(reader)
    assert reader.sees(f"{SCALE} > {before * 1.05}")


@pytest.mark.parametrize(("over", "fragment"), [("file", "#embed"), pytest.param("http", "", marks=pytest.mark.sweep)])
def test_it_works_in_a_sandbox(watched, atlas_page, tmp_path, served, over, fragment):
    (tmp_path / "page.html").write_bytes(atlas_page.read_bytes())
    frame = f'<iframe sandbox="allow-scripts" src="page.html{fragment}" title="x" width="1300" height="800"></iframe>'
    (tmp_path / "host.html").write_text(
        f'<!doctype html><title>host</title><link rel="icon" href="data:,">{frame}', encoding="utf-8"
    )
    with served(tmp_path) as site:
        if over == "http":
            watched.allowed = tuple(f"{site}/{name}" for name in ("host.html", "page.html"))
        framed = watched.open(f"{site}/host.html" if over == "http" else tmp_path / "host.html").frames[1]
        framed.wait_for_function("document.querySelector('#views button') !== null")
        assert framed.evaluate("origin") == "null"
        assert framed.evaluate("document.body.classList.contains('embed')") == bool(fragment)
        look_at_everything(framed, "fr" if fragment else "en")
        tab = framed.locator('#views button[data-key="network"]')
        tab.click()
        assert tab.get_attribute("aria-pressed") == "true"
        framed.locator("#picture").press("ArrowRight")  # to the actor with most partners
        assert framed.locator("#panel h2").inner_text() == "Mali"


@pytest.mark.sweep
def test_it_works_from_a_server(watched, reader, atlas_page, served):
    with served(atlas_page.parent) as site:
        watched.allowed = (f"{site}/{atlas_page.name}",)
        reader.open(f"{site}/{atlas_page.name}")
        assert reader.ink > 5000
        look_at_everything(reader.page, "fr")


@pytest.mark.sweep
def test_it_works_from_a_disk_in_every_view(watched, atlas_page):
    page = watched.open(atlas_page)
    assert page.url.removesuffix("?") == atlas_page.as_uri()
    look_at_everything(page, "fr")


@pytest.mark.parametrize(
    ("width", "height"), [(1440, 900), pytest.param(768, 1024, marks=pytest.mark.sweep), (360, 740)]
)
def test_nothing_leaves_the_window_unreachable(watched, atlas_page, width, height):
    watched.become(width, height)
    page = watched.open(atlas_page)
    for framed, view in product((False, True), VIEWS):
        page.evaluate("(fragment) => { location.hash = fragment; }", f"view={view}" + framed * "&embed")
        page.wait_for_function(SHOWN, arg=[view, framed])
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (view, framed)
        if width > 640:  # narrower ones are phones, which scroll
            assert page.evaluate("document.documentElement.scrollHeight") <= height, (view, framed)
        unreachable = page.evaluate("""() => [...document.querySelectorAll("button, input, select, summary, a")]
          .filter((e) => e.checkVisibility() && !e.closest("#table, #timeline, #matrix, #legend, #panel, .folded"))
          .map((e) => [e.id || e.textContent, e.getBoundingClientRect()])
          .filter(([, box]) => box.left < 0 || box.right > innerWidth + 1
            || box.bottom + scrollY > document.documentElement.scrollHeight + 1)
          .map(([name]) => name)""")
        assert unreachable == [], (view, framed)
