"""A bar for those who wait: late, on a terminal only, and gone in the end."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from io import StringIO

import pytest

from actorgraph.cli import progress as module
from actorgraph.cli.progress import progress

RENDER = """
import sys
from actorgraph.cli import progress
from actorgraph.cli.main import main
progress.PATIENCE = float(sys.argv[1])
main(["render", "-g", "graph.yaml"])
"""


class Terminal(StringIO):
    def isatty(self):
        return True


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands still unless it is set."""
    now = [100.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    return now


def speak_to(stream, monkeypatch):
    """Make a stream standard error; within a test, because pytest sets its own before each phase."""
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def test_nothing_is_drawn_within_a_second(clock, monkeypatch):
    terminal = speak_to(Terminal(), monkeypatch)
    with progress("placing actors") as report:
        clock[0] += 0.99
        report(0.5)
    assert terminal.getvalue() == ""


def test_the_bar_grows_after_a_second_and_is_gone_in_the_end(clock, monkeypatch):
    terminal = speak_to(Terminal(), monkeypatch)
    with progress("placing actors") as report:
        report(0.1)
        clock[0] += 1.0
        report(0.5)
        report(0.5)
        report(1.0)
    half = f"\rplacing actors [{'#' * 15}{'.' * 15}]  50 %"
    whole = f"\rplacing actors [{'#' * 30}] 100 %"
    assert terminal.getvalue() == f"{half}{whole}\r{' ' * (len(whole) - 1)}\r"


def test_the_bar_is_gone_after_an_error(clock, monkeypatch):
    terminal = speak_to(Terminal(), monkeypatch)
    with pytest.raises(KeyboardInterrupt), progress("placing actors") as report:  # noqa: PT012
        clock[0] += 2.0
        report(0.5)
        raise KeyboardInterrupt
    assert terminal.getvalue().endswith(" \r")


@pytest.mark.parametrize("stream", [StringIO(), None], ids=["a pipe", "closed"])
def test_nothing_is_drawn_without_a_terminal(clock, monkeypatch, stream):
    speak_to(stream, monkeypatch)
    with progress("placing actors") as report:
        clock[0] += 2.0
        report(0.5)
    assert stream is None or stream.getvalue() == ""


def render(folder, patience, stderr):
    command = [sys.executable, "-c", RENDER, patience]
    return subprocess.run(
        command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=stderr, check=True
    )


@pytest.mark.parametrize(("patience", "drawn"), [("0", True), ("1000", False)])
def test_render_draws_the_bar_on_a_terminal(folder, patience, drawn):
    ours, theirs = pty.openpty()
    done = render(folder(graph="supports: [A -> B, C -> D]\n"), patience, theirs)
    os.close(theirs)
    text = os.read(ours, 100_000)
    os.close(ours)
    assert done.stdout == b"out/index.html\n"
    assert (b"\rplacing actors [" in text) is drawn


def test_render_draws_no_bar_into_a_pipe(folder):
    done = render(folder(graph="supports: [A -> B]\n"), "0", subprocess.PIPE)
    assert b"placing" not in done.stdout + done.stderr
