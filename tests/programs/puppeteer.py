"""Firefox by WebDriver BiDi and Chromium, driven by Puppeteer."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from programs.engine import NODE

_PROGRAM = Path(__file__).with_name("puppet.mjs")


class Puppeteer:
    """A browser at the other end of a pipe; what each action does, ``puppet.mjs`` says."""

    has_fingers = True

    def __init__(self, browser, path, profile):
        command = [str(NODE), str(_PROGRAM), browser, path, str(profile)]
        self._driver = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._answer()

    def resize(self, width, height):
        self._do("resize", width=width, height=height)

    def open(self, address):
        self._do("open", address=address)

    def evaluate(self, expression, *, framed=False):
        return self._do("evaluate", expression=expression, framed=framed)

    def click(self, x, y):
        self._do("click", x=x, y=y)

    def press(self, key):
        self._do("press", key=key)

    def type(self, text):
        self._do("type", text=text)

    def wheel(self, x, y, by):
        self._do("wheel", x=x, y=y, by=by)

    def swipe(self, x, y, by):
        self._do("swipe", x=x, y=y, by=by)

    def screenshot(self, path):
        self._do("screenshot", path=str(path))

    def requests(self):
        return self._do("requests")

    def close(self):
        self._driver.communicate(timeout=30)

    def _do(self, action, **values):
        self._driver.stdin.write(json.dumps({"action": action, **values}) + "\n")
        self._driver.stdin.flush()
        return self._answer()

    def _answer(self):
        answer = json.loads(self._driver.stdout.readline() or '{"error": "the browser has gone"}')
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["value"]
