"""The iframe that shows a page in an article: sandboxed, titled, responsive, and drawn."""

from __future__ import annotations

import html5lib
import pytest

from actorgraph.errors import ExportError
from actorgraph.exporters.html.embed import SANDBOX, iframe_of

INK = """() => {
  const canvas = document.querySelector("#picture canvas");
  const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  let drawn = 0;
  for (let i = 3; i < pixels.length; i += 4) if (pixels[i]) drawn += 1;
  return drawn;
}"""
ARTICLE = "<!doctype html><html lang=en><title>An article</title><p>Before.</p>{}<p>After.</p></html>"


def attributes_of(text):
    """Return the attributes of the one element that a text is, as a browser reads them."""
    (element,) = html5lib.parseFragment(text, namespaceHTMLElements=False)
    assert (element.tag, element.text, len(element)) == ("iframe", None, 0)
    return dict(element.items())


def test_the_frame_is_sandboxed_titled_and_as_wide_as_the_article(written, small):
    assert attributes_of(iframe_of(written(small))) == {
        "src": "page.html#embed",
        "title": "Small",
        "sandbox": SANDBOX,
        "loading": "lazy",
        "referrerpolicy": "no-referrer",
        "style": "width: 100%; height: min(80vh, 44rem); border: 0",
    }


def test_the_sandbox_keeps_the_page_from_the_article():
    allowed = SANDBOX.split()
    assert "allow-scripts" in allowed
    assert not [word for word in allowed if "same-origin" in word or "top-navigation" in word]


@pytest.mark.parametrize(
    ("address", "src"),
    [
        ("https://paper.example/maps/mali.html?v=2&w=3", "https://paper.example/maps/mali.html?v=2&w=3#embed"),
        ("https://paper.example/mali.html#day=2020", "https://paper.example/mali.html#embed"),
        ("/maps/mali.html", "/maps/mali.html#embed"),
        ("//paper.example/mali.html", "//paper.example/mali.html#embed"),
        ('x"onload="alert(1)', 'x"onload="alert(1)#embed'),
    ],
)
def test_the_address_is_where_the_page_will_be_found(written, small, address, src):
    assert attributes_of(iframe_of(written(small), address=address))["src"] == src


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:x",
        " javascript:x",
        "java\nscript:x",
        "data:text/html,x",
        "file:///x",
        "https://[x",
    ],
)
def test_an_address_that_is_none_of_the_web_is_refused(written, small, address):
    with pytest.raises(ExportError, match="begins with https:// or http://, or is relative"):
        iframe_of(written(small), address=address)


def test_a_file_name_becomes_an_address(written, small, tmp_path):
    page = written(small).rename(tmp_path / "mali #1: 50% é.html")
    assert attributes_of(iframe_of(page))["src"] == "mali%20%231%3A%2050%25%20%C3%A9.html#embed"


def test_the_height_can_be_chosen(written, small):
    assert "height: 640px;" in attributes_of(iframe_of(written(small), height=640))["style"]


def test_hostile_titles_stay_text(written, small, payloads, bare, without_program):
    for i in range(0, len(payloads), 7):
        payload = " ".join(payloads[i : i + 7])
        text = iframe_of(written(small, title=payload, scene=bare))
        assert attributes_of(text)["title"].split() == payload.split()
        assert text.isprintable()


def test_a_title_that_turns_its_direction_does_so_in_the_article_alone(written, small):
    assert 'title="a&#8238;b&#27;c"' in iframe_of(written(small, title="a\u202eb\x1bc"))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<!doctype html><title>Mine</title>", "it is not a page that 'actorgraph render' wrote"),
        (b"", "it is not a page that 'actorgraph render' wrote"),
        (bytes(range(256)) * 1000, "it is not a page that 'actorgraph render' wrote"),
        (None, "no such file or directory"),
    ],
    ids=["another page", "empty", "binary", "missing"],
)
def test_what_is_no_page_is_refused(tmp_path, content, reason):
    path = tmp_path / "page.html"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ExportError, match=reason):
        iframe_of(path)


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(ExportError, match="is a directory"):
        iframe_of(tmp_path)


@pytest.mark.browser
@pytest.mark.parametrize("width", [1200, 390])
def test_the_frame_shows_the_picture_in_an_article(watched, atlas_page, width):
    article = atlas_page.with_name("article.html")
    article.write_text(ARTICLE.format(iframe_of(atlas_page)), encoding="utf-8")
    watched.become(width, 800)
    page = watched.open(article)
    page.frame_locator("iframe").locator("#picture canvas").wait_for()
    framed = page.frames[1]
    assert framed.evaluate("origin") == "null"
    assert framed.evaluate("document.body.classList.contains('embed')")
    assert framed.evaluate(INK) > 2000
    assert page.locator("iframe").bounding_box()["width"] == width - 16
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
