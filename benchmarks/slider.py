"""How long a step of the slider of a page takes in Chromium, until the next frame is drawn."""

from __future__ import annotations

import os
import shutil
import statistics
import tempfile
from pathlib import Path
from typing import Final

from playwright.sync_api import Page, sync_playwright

PROGRAMS: Final = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
_VIEWS: Final = {
    "first view": "",
    "everybody": "everybody",
    "matrix": "view=matrix",
    "table": "view=table",
    "timeline": "view=timeline",
}
_STEPS: Final = ("previous",) * 4 + ("next",) * 3
_STEP: Final = """async (button) => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await frame();
  const begun = performance.now();
  document.getElementById(button).click();
  await frame();
  return (performance.now() - begun) / 1000;
}"""


def steps(page: str) -> dict[str, tuple[float, float]]:
    """Return by view the median seconds of a step, after one that warms up.

    First those on the clock, then those of the processor that the page itself takes: others may be at work.
    """
    named = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, PROGRAMS)), None)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder, "page.html")
        path.write_text(page, encoding="utf-8", newline="\n")
        browser = driver.chromium.launch(executable_path=named, args=["--no-sandbox"])
        found = {}
        for view, fragment in _VIEWS.items():
            opened = browser.new_page(viewport={"width": 1440, "height": 900})
            opened.goto(f"{path.as_uri()}#{fragment}")
            found[view] = _step_of(opened)
            opened.close()
        browser.close()
    return found


def _step_of(page: Page) -> tuple[float, float]:
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def worked() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))

    page.wait_for_timeout(500)
    taken = []
    for button in _STEPS:
        before = worked()
        taken.append((float(page.evaluate(_STEP, button)), worked() - before))
    clock, processor = zip(*taken[1:], strict=True)
    return statistics.median(clock), statistics.median(processor)
