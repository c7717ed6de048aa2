"""Figures read as what they are: XML, whose texts have a place and an estimated size."""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree import ElementTree as ET

from actorgraph.exporters.svg.lines import wide

SVG = "{http://www.w3.org/2000/svg}"
_MOVED = re.compile(r"translate\((\S+) (\S+)\)")
_SCALED = re.compile(r"scale\((\S+)\)")
_TURNED = re.compile(r"rotate\(-90 \S+ \S+\)")

BOXES = """[...document.querySelectorAll("text:not([aria-hidden])")].map((text) => {
  const { left, top, right, bottom } = text.getBoundingClientRect();
  return [text.textContent, left, top, right, bottom];
})"""
"""What a browser writes: each text with its left, top, right and bottom."""


class Written(NamedTuple):
    """A line of text, and the box round it: as wide as the widest of the usual fonts has it."""

    text: str
    bold: bool
    size: float
    left: float
    top: float
    right: float
    bottom: float
    is_turned: bool = False

    @property
    def line(self):
        """Where the line is that it stands on: its height, or of one that is turned its place from the left."""
        return (self.left if self.is_turned else self.top) + 0.8 * self.size

    def overlaps(self, other):
        """Whether two boxes have more in common than an edge."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide > 1 and high > 1


class Figure:
    """A figure that was parsed.

    Attributes:
        source: Its bytes.
        root: Its root.
        width: How wide it is.
        height: How high it is.
        texts: What is written in it, without what is below that keeps it apart from lines.
    """

    def __init__(self, source):
        self.source = source
        self.root = ET.fromstring(source)  # noqa: S314  (it is our own)
        *_, self.width, self.height = map(float, self.root.get("viewBox").split())
        self.texts = list(self._texts(self.root, 0.0, 0.0, 1.0))

    def all(self, name):
        """Return all elements of a name."""
        return list(self.root.iter(SVG + name))

    @property
    def said(self):
        """All that is written, as if on one line."""
        return " ".join(written.text for written in self.texts)

    @property
    def lines(self):
        """All that is written, line by line."""
        return [written.text for written in self.texts]

    @property
    def description(self):
        return self.root.find(f"{SVG}desc").text

    @property
    def tips(self):
        """What a pointer is told that rests on something."""
        return [title.text for title in self.all("title")][1:]

    def _texts(self, element, x, y, scale):
        transform = element.get("transform", "")
        if moved := _MOVED.search(transform):
            x, y = x + scale * float(moved[1]), y + scale * float(moved[2])
        if scaled := _SCALED.search(transform):
            scale *= float(scaled[1])
        if element.tag == f"{SVG}text" and not element.get("aria-hidden"):
            yield self._written(element, x, y, scale, turned=bool(_TURNED.search(transform)))
        for child in element:
            yield from self._texts(child, x, y, scale)

    @staticmethod
    def _written(element, x, y, scale, *, turned):
        text, bold = "".join(element.itertext()), element.get("font-weight") == "bold"
        size = float(element.get("font-size")) * scale
        length = wide(text, size, bold=bold)
        x, y = x + scale * float(element.get("x")), y + scale * float(element.get("y"))
        before = {"middle": 0.5, "end": 1.0}.get(element.get("text-anchor"), 0.0) * length
        if turned:
            return Written(text, bold, size, x - 0.8 * size, y - length, x + 0.25 * size, y, is_turned=True)
        return Written(text, bold, size, x - before, y - 0.8 * size, x - before + length, y + 0.25 * size)


def assert_as_meant(figure, found):
    """Compare where a browser writes the texts of a figure, each as text, left, top, right, bottom, with its own."""
    assert len(found) == len(figure.texts)
    for (text, left, top, right, bottom), meant in zip(found, figure.texts, strict=True):
        assert text == meant.text
        assert left >= meant.left - 4, meant
        assert right <= meant.right + 4, meant
        assert top >= meant.top - 6, meant
        assert bottom <= meant.bottom + 6, meant
