"""Arrows of answers point from the subject to the object in any paragraph, whatever way the names run."""

from __future__ import annotations

from itertools import product

import pytest

from actorgraph.presenters import present
from actorgraph.queries.paths.path import paths
from actorgraph.queries.timeline.timeline import timeline

pytestmark = pytest.mark.browser

WHERE = """([line, names, direction]) => {
  const paragraph = document.createElement("p");
  paragraph.style.whiteSpace = "pre";
  if (direction) paragraph.dir = direction;
  paragraph.textContent = line;
  document.body.replaceChildren(paragraph);
  const text = paragraph.firstChild;
  return names.map((name) => {
    const range = document.createRange();
    range.setStart(text, line.indexOf(name));
    range.setEnd(text, line.indexOf(name) + name.length);
    return range.getBoundingClientRect().x;
  });
}"""
TIES = """
    actors: {أنصار الشريعة: , حركة الشباب: , القاعدة 2: , Latin: }
    allegiances:
      - {from: حركة الشباب, to: القاعدة 2, since: 2012-02}
      - {from: Latin, to: القاعدة 2, since: 2013}
      - {from: القاعدة 2, to: أنصار الشريعة, since: 2014}
"""
PAIRS = [("حركة الشباب", "القاعدة 2"), ("Latin", "القاعدة 2"), ("القاعدة 2", "أنصار الشريعة")]


@pytest.mark.parametrize(("subject", "object_"), PAIRS)
@pytest.mark.parametrize("how", ["text", "markdown"])
def test_arrow_of_an_answer_points_from_the_subject(watched, dataset_from, tmp_path, subject, object_, how):
    dataset = dataset_from(TIES)
    lines = present(paths(dataset, subject, object_), how).splitlines()
    lines += present(timeline(dataset, (subject, object_), among=True), how).splitlines()
    drawn = [line for line in lines if subject in line and object_ in line and ("▶" in line or "→" in line)]
    assert len(drawn) >= 2
    empty = tmp_path / "empty.html"
    empty.write_text("<!doctype html><title>empty</title><body></body>", encoding="utf-8")
    page = watched.open(empty)
    for line, direction in product(drawn, ("", "auto", "ltr", "rtl")):
        start, end = page.evaluate(WHERE, [line, [subject, object_], direction])
        assert start < end, (line, direction)
