"""The iframe that shows a page in an article: sandboxed, titled, responsive, and drawn."""

from __future__ import annotations

import re
from dataclasses import replace

import html5lib
import pytest

from actorgraph.errors import ExportError, QuestionError
from actorgraph.exporters.html.embed import SANDBOX, embedded
from actorgraph.exporters.html.opening import Opening
from actorgraph.model.dates import PartialDate
from actorgraph.model.localtext import LocalText
from actorgraph.model.selection import selection
from actorgraph.model.story import VIEWS, Step

INK = """() => {
  const canvas = document.querySelector("#picture canvas");
  const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  let drawn = 0;
  for (let i = 3; i < pixels.length; i += 4) if (pixels[i]) drawn += 1;
  return drawn;
}"""
CENTRED = "<style>body > * {{ max-width: 650px; margin-inline: auto !important }}</style>"
"""How a theme has a column in the middle of the window: WordPress's Twenty Twenty-Three, for one."""
ARTICLE = "<!doctype html><html lang=en><title>An article</title><p>Before.</p>{}<p>After.</p></html>"


def parts_of(text):
    """Return the attributes of the frame, the address of the link and its text, as a browser reads them."""
    block, below = html5lib.parseFragment(text, namespaceHTMLElements=False)
    (frame,) = block
    assert (block.tag, block.keys(), frame.tag, frame.text, len(frame)) == ("div", [], "iframe", None, 0)
    assert (below.tag, len(below)) == ("p", 1)
    (link,) = below
    assert (link.tag, list(link.keys()), link.tail) == ("a", ["href"], None)
    return dict(frame.items()), link.get("href"), link.text


def attributes_of(text):
    """Return the attributes of the frame."""
    return parts_of(text)[0]


def unasked():
    """Stand for a dataset that is not needed."""
    pytest.fail("the data were asked")


def embedding(page, dataset=None, **options):
    """Return what an article has of a page."""
    said = {name: options.pop(name) for name in ("language", "day", "view", "actor", "step") if name in options}
    return embedded(str(page), unasked if dataset is None else lambda: dataset, opening=Opening(**said), **options)


def test_the_frame_is_sandboxed_titled_and_as_wide_as_the_article_without_style_or_allow(written, small):
    assert parts_of(embedding(written(small))) == (
        {
            "src": "page.html#embed",
            "title": "Small",
            "width": "100%",
            "height": "560",
            "frameborder": "0",
            "loading": "lazy",
            "sandbox": SANDBOX,
            "referrerpolicy": "no-referrer",
        },
        "page.html",
        "Small: the picture on its own page",
    )


def test_what_the_page_opens_with_is_in_the_frame_and_in_the_link(written, small):
    options = {"language": "fr", "day": "2011", "view": "matrix", "actor": "القاعدة", "theme": "dark"}
    frame, link, words = parts_of(embedding(written(small), small, **options))
    assert frame["src"] == "page.html#embed&theme=dark&lang=fr&view=matrix&day=2011-12-31&actor=b"
    assert frame["title"] == "Petit · au 31 décembre 2011"
    assert link == "page.html#lang=fr&view=matrix&day=2011-12-31&actor=b"
    assert words == "Petit · au 31 décembre 2011\xa0: l’image sur sa propre page"


@pytest.mark.parametrize(("day", "shown"), [("2020", "2020-06-01"), ("2020-05", "2020-05-31"), ("all", "all")])
def test_a_day_is_the_last_one_that_the_record_reaches(written, small, day, shown):
    assert attributes_of(embedding(written(small), small, day=day))["src"] == f"page.html#embed&day={shown}"


def test_a_step_of_the_story_is_opened_and_titled_with_its_day(written, small):
    telling = replace(small, story=(Step(text=LocalText.plain("Then"), day=PartialDate.parse("2011")),))
    frame = attributes_of(embedding(written(telling), telling, step=1))
    assert (frame["src"], frame["title"]) == ("page.html#embed&step=1", "Small · as of 31 Dec 2011")


TOLD = """\
dataset: {title: Told, as_of: 2020}
supports: [{from: A, to: B, since: 2010}]
story: [{text: One, day: 2012}, {text: Two, day: 2015-06-07}, {text: Three}]
"""


def test_steps_are_those_of_the_page_and_not_of_its_data(written, dataset_from, bare):
    dataset = dataset_from(TOLD)
    page = written(dataset, selected=selection(dataset, during="2015"), scene=bare)
    changed = dataset_from(TOLD.replace("2015-06-07", "2016"))
    assert changed.hash == dataset.hash
    frame = attributes_of(embedding(page, changed, step=1))
    assert (frame["src"], frame["title"]) == ("page.html#embed&step=1", "Told · as of 7 Jun 2015")
    with pytest.raises(QuestionError, match="there is no step 2: the story of this page has 1"):
        embedding(page, dataset, step=2)
    elsewhere = attributes_of(embedding("https://paper.example/a.html", dataset, step=1))
    assert elsewhere["title"] == "Told · as of 31 Dec 2012"


@pytest.mark.parametrize(
    ("during", "words"),
    [("2012..2013", "from 2012 until 2013"), ("2012..", "since 2012"), ("2012-05-06", "on 6 May 2012")],
)
def test_a_step_of_a_period_is_titled_with_it(written, dataset_from, bare, during, words):
    dataset = dataset_from(TOLD.replace("day: 2012", f"during: {during}"))
    page = written(dataset, scene=bare)
    for where in (page, "https://paper.example/a.html"):
        frame = attributes_of(embedding(where, dataset, step=1))
        assert frame["title"] == f"Told · what holds or happens {words}"


def test_a_step_of_an_undated_story_has_no_day(written, dataset_from, bare):
    dataset = dataset_from("supports: [A -> B]\nstory: [{text: One, actor: A}]\n")
    assert "as of" not in attributes_of(embedding(written(dataset, scene=bare), dataset, step=1))["title"]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"step": 1}, "there is no step 1: the story of this page has 0"),
        ({"step": 1, "view": "matrix"}, "a step says itself which day, view and actor it shows"),
        ({"day": "2021"}, "'2021' is after the record's last day, 2020-06-01"),
        ({"day": "soon"}, "'soon' is not a date"),
        ({"day": "2019.."}, "'2019..' has no last day"),
        ({"actor": "Nobody"}, "no actor is called 'Nobody'"),
    ],
)
def test_what_the_data_do_not_know_is_refused(written, small, asked, told):
    with pytest.raises(QuestionError, match=re.escape(told)):
        embedding(written(small), small, **asked)


def test_a_day_of_data_without_any_is_refused(written, dataset_with, bare):
    undated = dataset_with(supports=["A -> B"])
    with pytest.raises(QuestionError, match="nothing in this dataset is dated"):
        embedding(written(undated, scene=bare), undated, day="2020")


def test_a_page_of_other_data_is_refused(written, small, dataset_with, bare):
    page = written(small)
    other = dataset_with(actors={"A": None}, supports=["A -> B"])
    with pytest.raises(ExportError, match="it is of other data than this dataset"):
        embedding(page, other, actor="A")


def test_a_headline_names_the_record_on_its_own_day_alone(written, dataset_with, bare):
    told = {
        "title": {"en": "The war", "fr": "La guerre"},
        "headline": {"en": "News", "fr": "Nouvelles"},
        "as_of": "2020",
    }
    dataset = dataset_with(dataset=told, supports=["A -> B"])
    page = written(dataset, scene=bare)
    titles = [
        attributes_of(embedding(page, dataset, **asked))["title"]
        for asked in ({}, {"day": "2020"}, {"day": "2019-02-03"}, {"day": "all"}, {"language": "fr"})
    ]
    assert titles == ["News", "News · as of 31 Dec 2020", "The war · as of 3 Feb 2019", "The war", "Nouvelles"]
    named = written(dataset, scene=bare, title="Mine")
    assert attributes_of(embedding(named, dataset, language="fr"))["title"] == "Mine"


def test_a_page_that_is_elsewhere_is_named_by_its_data(small):
    frame, link, words = parts_of(embedding("https://paper.example/a.html#x", small, day="2012"))
    assert frame["src"] == "https://paper.example/a.html#embed&day=2012-12-31"
    assert (link, frame["title"]) == ("https://paper.example/a.html#day=2012-12-31", "Small · as of 31 Dec 2012")
    assert words.startswith("Small")


def test_the_views_are_those_of_the_page(viewer):
    named = [re.search(r'name: "(\w+)",\n  tab: (\d)', path.read_text("utf-8")) for path in viewer.glob("views/*.ts")]
    assert tuple(found[1] for found in sorted(named, key=lambda found: found[2])) == VIEWS


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
    assert attributes_of(embedding(written(small), address=address))["src"] == src


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
        embedding(written(small), address=address)


def test_a_file_name_becomes_an_address(written, small, tmp_path):
    page = written(small).rename(tmp_path / "mali #1: 50% é.html")
    assert attributes_of(embedding(page))["src"] == "mali%20%231%3A%2050%25%20%C3%A9.html#embed"


def test_the_height_can_be_chosen(written, small):
    assert attributes_of(embedding(written(small), height=640))["height"] == "640"


def test_hostile_titles_stay_text(written, small, payloads, bare, without_program):
    for i in range(0, len(payloads), 7):
        payload = " ".join(payloads[i : i + 7])
        text = embedding(written(small, title=payload, scene=bare))
        frame, _, words = parts_of(text)
        assert frame["title"].split() == payload.split()
        assert words.split() == f"{payload}: the picture on its own page".split()
        assert text.replace("\n", "").isprintable()


def test_a_title_that_turns_its_direction_does_so_in_the_article_alone(written, small):
    assert 'title="a&#8238;b&#27;c"' in embedding(written(small, title="a\u202eb\x1bc"))


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
        embedding(path)


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(ExportError, match="is a directory"):
        embedding(tmp_path)


@pytest.mark.browser
@pytest.mark.parametrize("width", [1200, 390])
def test_the_frame_shows_the_picture_in_an_article(watched, atlas_page, width):
    article = atlas_page.with_name("article.html")
    article.write_text(ARTICLE.format(embedding(atlas_page)), encoding="utf-8")
    watched.become(width, 800)
    page = watched.open(article)
    page.frame_locator("iframe").locator("#picture canvas").wait_for()
    framed = page.frames[1]
    assert framed.evaluate("origin") == "null"
    assert framed.evaluate("document.body.classList.contains('embed')")
    assert framed.evaluate(INK) > 2000
    assert page.locator("iframe").bounding_box()["width"] == width - 16
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.browser
def test_the_frame_stands_in_the_column_of_a_theme_that_centres_each_block(watched, atlas_page):
    article = atlas_page.with_name("article.html")
    article.write_text((ARTICLE.replace("<p>", f"{CENTRED}<p>", 1)).format(embedding(atlas_page)), encoding="utf-8")
    watched.become(1250, 800)
    frame = watched.open(article).locator("iframe").bounding_box()
    assert (frame["x"], frame["width"]) == (300, 650)
