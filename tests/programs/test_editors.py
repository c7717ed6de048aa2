"""A figure opens without a shift in the programs in which it is laid out or edited: Inkscape and LibreOffice Draw."""

from __future__ import annotations

import os
import subprocess
from xml.etree import ElementTree as ET

import pytest

from actorgraph.exporters.svg.figure import figure_of
from actorgraph.exporters.svg.views import VIEWS
from actorgraph.model.selection import Selection
from figures import SVG, Figure, assert_as_meant
from programs.engine import program

_PATIENCE = 120  # seconds


def _run(folder, *words):
    """Run a program that has no screen and keeps what it remembers in a folder."""
    home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_CACHE_HOME": str(folder)}
    done = subprocess.run(words, capture_output=True, text=True, timeout=_PATIENCE, check=False, env=os.environ | home)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _by_inkscape(path, figure):
    """Return each text with the box of its letters, as ``--query-all`` has them in the order of the file."""
    lines = _run(path.parent, program("inkscape"), "--query-all", str(path)).splitlines()
    boxes = [list(map(float, line.split(",")[1:])) for line in lines if line.startswith("text")]
    texts = list(figure.root.iter(f"{SVG}text"))
    assert len(boxes) == len(texts)
    return [
        ["".join(text.itertext()), x, y, x + width, y + height]
        for text, (x, y, width, height) in zip(texts, boxes, strict=True)
        if not text.get("aria-hidden")
    ]


def _by_libreoffice(path, figure):
    """Return each text with the place where it begins, as what LibreOffice writes of the drawing has it."""
    office, profile = program("soffice", "libreoffice"), f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    target = path.parent / "out"
    _run(path.parent, office, profile, "--headless", "--convert-to", "svg", "--outdir", str(target), str(path))
    root = ET.parse(target / path.name).getroot()  # noqa: S314  (it is of our own figure)
    *_, width, height = map(float, root.get("viewBox").split())
    assert (width / height) == pytest.approx(figure.width / figure.height, abs=0.01)
    scale = figure.width / width
    return [
        ["".join(text.itertext()), scale * float(text.get("x")), scale * float(text.get("y"))]
        for text in root.iter(f"{SVG}tspan")
        if text.get("class") == "TextPosition"
    ]


@pytest.fixture
def opened(atlas, tmp_path):
    """A figure of the atlas on the disk."""

    def write(view):
        figure = Figure(figure_of(atlas, Selection(), view=view))
        path = tmp_path / "figure.svg"
        path.write_text(figure.source, encoding="utf-8", newline="\n")
        return path, figure

    return write


@pytest.mark.parametrize("view", VIEWS)
def test_inkscape_writes_where_it_was_meant(opened, view):
    path, figure = opened(view)
    assert_as_meant(figure, _by_inkscape(path, figure))


@pytest.mark.parametrize("view", VIEWS)
def test_libreoffice_writes_where_it_was_meant(opened, view):
    path, figure = opened(view)
    found = _by_libreoffice(path, figure)
    assert [text for text, *_ in found] == figure.lines
    for (_, x, y), meant in zip(found, figure.texts, strict=True):
        if meant.is_turned:
            assert x == pytest.approx(meant.line, abs=2), meant
            assert meant.top <= y <= meant.bottom + 6, meant
        else:
            assert y == pytest.approx(meant.line, abs=2), meant
            assert meant.left - 4 <= x <= meant.right, meant
