"""How long a page takes in Chromium until it answers the hand, beside a page that gravis makes of the same graph.

A page answers when ten frames in a row have each come within 60 ms of the one before. Medians of three, with all pages
of a size in turn; the limits are those of two idle cores. Exits with 1 if a limit is missed, or if gravis is quicker.
gravis is asked only if it is installed: `pip install gravis`.
"""

from __future__ import annotations

import os
import shutil
import statistics
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from playwright.sync_api import sync_playwright

import actorgraph
from actorgraph.exporters.html.page import page_of
from bench_page import dataset_of
from pairs import verdict
from slider import PROGRAMS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Browser

LIMITS: Final = ((200, 600, 0.7), (2_000, 6_000, 1.5), (10_000, 30_000, 3.0))
"""Actors, ties, and the seconds until the page answers."""
PEER_AT: Final = 2_000
"""The size at which gravis, which draws everybody, can be compared."""
RUNS: Final = 3
LONGEST: Final = 120_000
"""How long a page is waited for, in milliseconds."""
WATCH: Final = """
let last = performance.now();
let calm = 0;
window.answered = new Promise((done) => requestAnimationFrame(function look() {
  const now = performance.now();
  calm = document.readyState === "complete" && now - last < 60 ? calm + 1 : 0;
  last = now;
  if (calm === 10) done(now / 1000);
  else requestAnimationFrame(look);
}));
"""


def main() -> None:
    kept = [report(actors, ties, limit) for actors, ties, limit in LIMITS]
    raise SystemExit(not all(kept))


def report(actors: int, ties: int, limit: float) -> bool:
    """Print the seconds until the page of a dataset answers; say whether it keeps its limit and beats its peer."""
    dataset = dataset_of(actors, ties)
    with tempfile.TemporaryDirectory() as folder:
        pages = {"actorgraph": Path(folder, "page.html")}
        pages["actorgraph"].write_text(page_of(dataset, actorgraph.Selection(day=dataset.day)), encoding="utf-8")
        if actors == PEER_AT and find_spec("gravis"):
            pages["gravis"] = Path(folder, "gravis.html")
            write_peer(dataset, pages["gravis"])
        taken = answered(pages)
    ours = taken["actorgraph"]
    print(f"{actors:>6} actors, {ties:>6} ties: answers after {ours:.2f} s, {verdict(ours, limit)} s")
    if "gravis" in taken:
        print(f"{'':>6} gravis answers after {taken['gravis']:.2f} s: {ours / taken['gravis']:.2f} times as long")
    return ours <= min(limit, taken.get("gravis", limit))


def write_peer(dataset: actorgraph.Dataset, path: Path) -> None:
    """Write what gravis makes of the same graph with its own defaults."""
    import gravis  # noqa: PLC0415  (only if it is installed)

    gravis.d3(dataset.graph()).export_html(str(path), overwrite=True)


def answered(pages: Mapping[str, Path]) -> dict[str, float]:
    """Return the median seconds from the start of loading until each page answers."""
    taken: dict[str, list[float]] = {name: [] for name in pages}
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, PROGRAMS)), None)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for _ in range(RUNS):
            for name, path in pages.items():
                taken[name].append(opened(browser, path))
        browser.close()
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def opened(browser: Browser, path: Path) -> float:
    """Open a page in a browser that knows nothing of it; return the seconds until it answers."""
    context = browser.new_context(viewport={"width": 1200, "height": 800})
    page = context.new_page()
    page.set_default_timeout(LONGEST)
    page.add_init_script(WATCH)
    page.goto(path.as_uri())
    seconds = float(page.evaluate("answered"))
    context.close()
    return seconds


if __name__ == "__main__":
    main()
