"""WebKit, as WebKitGTK has it: its MiniBrowser, driven by Selenium, on a screen that nobody sees."""

from __future__ import annotations

import os
import subprocess
import warnings
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from programs.engine import program

_SCREEN = "1600x1200x24"
_KEYS = {
    "ArrowLeft": Keys.ARROW_LEFT,
    "ArrowRight": Keys.ARROW_RIGHT,
    "Enter": Keys.RETURN,  # the other one enters nothing
    "Escape": Keys.ESCAPE,
    "Home": Keys.HOME,
    "Tab": Keys.TAB,
}


class WebKit:
    """The MiniBrowser: its window is never narrower than its own bar, and it knows no fingers."""

    has_fingers = False

    def __init__(self):
        self._screen, display = screen()
        options = Options()
        options.binary_location = _mini_browser()
        options.add_argument("--automation")
        service = Service(program("WebKitWebDriver"), env={**os.environ, "DISPLAY": display})
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # Selenium's own, of what it does inside
            self._driver = webdriver.WebKitGTK(options=options, service=service)

    def resize(self, width, height):
        """Be a window of a size, and of what its bar takes."""
        self._driver.set_window_rect(width=width, height=height)
        bar = height - self.evaluate("innerHeight")
        if bar:
            self._driver.set_window_rect(width=width, height=height + bar)

    def open(self, address):
        self._driver.get("about:blank")
        self._driver.get(address)

    def evaluate(self, expression, *, framed=False):
        with self._inside(framed=framed):
            return self._driver.execute_script(f"return {expression};")

    def click(self, x, y):
        actions = ActionBuilder(self._driver)
        actions.pointer_action.move_to_location(round(x), round(y)).click()
        actions.perform()

    def press(self, key):
        self.type(_KEYS[key])

    def type(self, text):
        actions = ActionBuilder(self._driver)
        actions.key_action.send_keys(text)
        actions.perform()

    def wheel(self, x, y, by):
        actions = ActionBuilder(self._driver)
        actions.wheel_action.scroll(round(x), round(y), 0, by)
        actions.perform()

    def swipe(self, x, y, by):
        raise NotImplementedError

    def screenshot(self, path):
        self._driver.save_screenshot(str(path))

    def requests(self):
        return self.evaluate('performance.getEntriesByType("resource").map(({ name }) => name)')

    def close(self):
        self._driver.quit()
        self._screen.terminate()
        self._screen.wait()

    @contextmanager
    def _inside(self, *, framed):
        if framed:
            self._driver.switch_to.frame(0)
        yield
        if framed:
            self._driver.switch_to.default_content()


def screen():
    """Open a screen that nobody sees, and return its process and its name."""
    reading, writing = os.pipe()
    command = [program("Xvfb"), "-displayfd", str(writing), "-screen", "0", _SCREEN, "-nolisten", "tcp", "-terminate"]
    process = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as answer:
        return process, f":{answer.readline().strip()}"


def _mini_browser():
    """Return where it is: in the folder of its library, beside no other program."""
    found = sorted(Path("/usr").glob("lib*/**/webkit2gtk-4.*/MiniBrowser"))
    if not found:
        message = "MiniBrowser was not found: `make test-programs` says what to install"
        raise FileNotFoundError(message)
    return str(found[-1])
