"""Firefox and WebKit with a finger: what touches a window goes through all that moves a page, as on a touch screen.

What a driver can ask of Firefox touches the page alone, and nothing scrolls then. The window itself can be touched from
the browser's own scripts, which Marionette, its remote protocol, runs: lengths and JSON over a socket of this machine
(https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html). WebKit's drivers know no fingers at all:
:mod:`programs.gtk_window` touches a window of its own.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from itertools import count
from pathlib import Path

from programs.webkit import screen

_SETTINGS = {"marionette.port": 0, "dom.w3c_touch_events.enabled": 1}
"""Any port that is free; a machine without a touch screen has no fingers by itself."""

_PATIENCE = 60  # seconds

_SYSTEM = "/usr/bin/python3"
"""The Python to which Debian binds GTK: that of a virtual environment knows nothing of it."""

_DRAW = """
const [places, done] = arguments;
const { TOUCH_CONTACT, TOUCH_REMOVE } = Ci.nsIDOMWindowUtils;
const { windowUtils, mozInnerScreenX, mozInnerScreenY, devicePixelRatio } = window;
const { left, top } = gBrowser.selectedBrowser.getBoundingClientRect();
const touch = (state, [x, y]) => {
  const across = (x + left + mozInnerScreenX) * devicePixelRatio;
  windowUtils.sendNativeTouchPoint(0, state, across, (y + top + mozInnerScreenY) * devicePixelRatio, 1, 90, null);
};
(async () => {
  for (const place of places) {
    touch(TOUCH_CONTACT, place);
    await new Promise((go) => setTimeout(go, 20));
  }
  touch(TOUCH_REMOVE, places.at(-1));
})().then(() => done(null), (fault) => done(String(fault)));
"""


class Firefox:
    """A Firefox with one page open that can be touched.

    Args:
        program: Its path.
        profile: An empty folder.
    """

    def __init__(self, program, profile):
        settings = (f"user_pref({json.dumps(name)}, {value});" for name, value in _SETTINGS.items())
        (profile / "user.js").write_text("\n".join(settings), encoding="utf-8")
        asked = [program, "--headless", "--marionette", "--remote-allow-system-access", "--no-remote"]
        self._process = subprocess.Popen(
            [*asked, "--profile", str(profile)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._socket = socket.create_connection(("127.0.0.1", _port(profile / "MarionetteActivePort")))
        self._rest, self._numbers = b"", count(1)
        self._answer()
        self._do("WebDriver:NewSession")

    def open(self, address):
        """Open an address."""
        self._do("WebDriver:Navigate", url=address)

    def evaluate(self, expression):
        """Return the value of an expression of JavaScript in the page."""
        return self._do("WebDriver:ExecuteScript", script=f"return {expression}", args=[])["value"]

    def draw(self, *places):
        """Draw a finger from a place of the window to others, and lift it."""
        self._do("Marionette:SetContext", value="chrome")
        fault = self._do("WebDriver:ExecuteAsyncScript", script=_DRAW, args=[places])["value"]
        self._do("Marionette:SetContext", value="content")
        assert fault is None, fault

    def close(self):
        """End it."""
        self._socket.close()
        self._process.terminate()
        self._process.wait()

    def _do(self, command, **values):
        text = json.dumps([0, next(self._numbers), command, values]).encode()
        self._socket.sendall(b"%d:%b" % (len(text), text))
        _, _, error, value = self._answer()
        assert error is None, error
        return value

    def _answer(self):
        while b":" not in self._rest:
            self._rest += self._received()
        length, _, self._rest = self._rest.partition(b":")
        while len(self._rest) < int(length):
            self._rest += self._received()
        text, self._rest = self._rest[: int(length)], self._rest[int(length) :]
        return json.loads(text)

    def _received(self):
        received = self._socket.recv(1 << 16)
        assert received, "Firefox has gone"
        return received


class WebKit:
    """A window of WebKitGTK, as wide as a phone, with one page open that can be touched."""

    def __init__(self):
        self._screen, display = screen()
        command = [_SYSTEM, str(Path(__file__).with_name("gtk_window.py")), "360", "740"]
        self._process = subprocess.Popen(
            command,
            env={**os.environ, "DISPLAY": display, "GDK_BACKEND": "x11"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def open(self, address):
        """Open an address."""
        self._do("open", address)

    def evaluate(self, expression):
        """Return the value of an expression of JavaScript in the page."""
        return self._do("evaluate", expression)

    def draw(self, *places):
        """Draw a finger from a place of the window to others, and lift it."""
        self._do("draw", *places)

    def close(self):
        """End it."""
        self._process.communicate()
        self._screen.terminate()
        self._screen.wait()

    def _do(self, order, *values):
        print(json.dumps([order, *values]), file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        assert answer, "the window of WebKit has gone"
        return json.loads(answer)


def _port(file):
    """Return the port that Firefox writes into its profile once it listens."""
    end = time.monotonic() + _PATIENCE
    while not (file.exists() and file.read_text(encoding="ascii").strip()):
        assert time.monotonic() < end, "Firefox does not listen"
        time.sleep(0.1)
    return int(file.read_text(encoding="ascii"))
