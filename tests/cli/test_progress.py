"""A bar for those who wait: late, on a terminal only, and gone in the end."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import threading
from io import StringIO

import pytest

from actorgraph.cli import progress as module
from actorgraph.cli.progress import progress, watched

IMPATIENT = """
import sys
from actorgraph.cli import progress
from actorgraph.cli.main import main
progress.PATIENCE = float(sys.argv[1])
progress._OFTEN = 0.001
main([*sys.argv[2:], "-g", "graph.yaml"])
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


@pytest.fixture
def drawn(monkeypatch):
    """What is drawn of a work that tells of itself: ``drawn(work)`` calls it with what takes the stages that are over.

    Its share is that of the stage at work, and it is looked at whenever the work says so.
    """

    def draw(shares, stages, work):
        terminal, looks = speak_to(Terminal(), monkeypatch), iter(shares)
        monkeypatch.setattr(module, "PATIENCE", 0)
        monkeypatch.setattr(module, "_OFTEN", 0.001)
        looked = threading.Event()

        def share_done():
            found = next(looks, None)
            if found is None:
                looked.set()
            return shares[-1] if found is None else found

        with watched("counting events", share_done, stages) as stage:
            work(stage, looked)
        return terminal.getvalue()

    return draw


def test_a_work_that_tells_of_itself_is_drawn_by_its_stages_and_the_share_of_the_one_at_work(drawn):
    def work(stage, looked):
        stage(1)
        assert looked.wait(10)

    text = drawn([0.0, 0.5, 1.0], 4, work)
    assert [text.find(f" {share} %") > 0 for share in ("25", "37", "50", "75")] == [True, True, True, False]
    assert text.endswith(" \r")


def test_a_share_that_an_engine_overstates_is_drawn_as_the_whole(drawn):
    text = drawn([1.0, 7.0], 2, lambda stage, looked: looked.wait(10))
    assert "100 %" in text
    assert "350 %" not in text


def test_a_work_that_fails_leaves_no_bar_and_no_thread(drawn):
    def work(stage, looked):
        assert looked.wait(10)
        raise KeyboardInterrupt

    before = threading.active_count()
    with pytest.raises(KeyboardInterrupt):
        drawn([0.5], 2, work)
    assert threading.active_count() == before
    assert sys.stderr.getvalue().endswith(" \r")


@pytest.mark.parametrize("stream", [StringIO(), None], ids=["a pipe", "closed"])
def test_nothing_is_drawn_without_a_terminal(clock, monkeypatch, stream):
    speak_to(stream, monkeypatch)
    with progress("placing actors") as report:
        clock[0] += 2.0
        report(0.5)
    assert stream is None or stream.getvalue() == ""


def ask(folder, patience, stderr, *words):
    return run(folder, [sys.executable, "-c", IMPATIENT, patience, *words], stderr)


def run(folder, command, stderr):
    return subprocess.run(
        command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=stderr, check=True
    )


def ask_on_a_terminal(folder, patience, *words):
    """Return the answer, and what was drawn meanwhile."""
    return on_a_terminal(lambda stderr: ask(folder, patience, stderr, *words))


def on_a_terminal(work):
    """Return what a work says that has a terminal as standard error, and what was drawn on that."""
    ours, theirs = pty.openpty()
    done = work(theirs)
    os.write(theirs, b"the end")  # so that there is something to read where nothing was drawn
    os.close(theirs)
    text = os.read(ours, 100_000)
    os.close(ours)
    return done.stdout, text


@pytest.mark.parametrize(("patience", "drawn"), [("0", True), ("1000", False)])
def test_render_draws_the_bar_on_a_terminal(folder, patience, drawn):
    answer, text = ask_on_a_terminal(folder(graph="supports: [A -> B, C -> D]\n"), patience, "render")
    assert answer == b"out/index.html\n"
    assert (b"\rplacing actors [" in text) is drawn


@pytest.mark.parametrize(("patience", "drawn"), [("0", True), ("1000", False)])
def test_balance_over_time_draws_the_bar_on_a_terminal(folder, patience, drawn):
    graph = "hostilities: [{from: A, to: B, since: 2001}, {from: B, to: C, since: 2002}]\n"
    answer, text = ask_on_a_terminal(folder(graph=graph), patience, "balance", "--over-time")
    assert b"2001-12-31" in answer
    assert (b"\rscoring years [" in text) is drawn
    assert (f"[{'#' * 15}{'.' * 15}]  50 %".encode() in text) is drawn


@pytest.mark.parametrize(("patience", "drawn"), [("0", True), ("1000", False)])
def test_aggregate_draws_the_bar_on_a_terminal(folder, patience, drawn):
    place = folder(graph="hostilities: [A <-> B]\n")
    lines = (f"A,B,20{year:02}-01-01\n" for year in range(100))
    (place / "events.csv").write_text("".join(["actor1,actor2,date\n", *lines]), encoding="utf-8")
    answer, text = ask_on_a_terminal(place, patience, "aggregate", "events.csv")
    assert b"100 rows, of which 100 count" in answer
    assert (b"\rcounting events [" in text) is drawn
    lines = text.removesuffix(b"the end").split(b"\n")
    assert lines[-1].rpartition(b"counting")[2].endswith(b" \r") is drawn  # the bar is gone


def test_aggregate_draws_no_bar_into_a_pipe(folder):
    place = folder(graph="hostilities: [A <-> B]\n")
    (place / "events.csv").write_text("actor1,actor2,date\nA,B,2020\n", encoding="utf-8")
    done = ask(place, "0", subprocess.PIPE, "aggregate", "events.csv")
    assert b"counting events" not in done.stdout + done.stderr


def test_render_draws_no_bar_into_a_pipe(folder):
    done = ask(folder(graph="supports: [A -> B]\n"), "0", subprocess.PIPE, "render")
    assert b"placing" not in done.stdout + done.stderr


@pytest.mark.parametrize("target", ["book.xlsx", "sheets"])
def test_export_to_and_import_from_sheets_draw_the_bar_on_a_terminal(folder, target):
    place = folder(graph="supports: [A -> B, C -> D]\n")
    answer, text = ask_on_a_terminal(place, "0", "export", "--to", "sheets", "-o", target)
    assert answer == f"{target}\n".encode()
    assert b"\rexporting [" in text
    command = [sys.executable, "-c", IMPATIENT.replace('"-g"', '"--into"'), "0", "import", target]
    answer, text = on_a_terminal(lambda stderr: run(place, command, stderr))
    assert answer == b"nothing was changed\n"
    assert b"\rreading the sheets [" in text
    assert text.removesuffix(b"the end").endswith(b" \r")  # the bar is gone


def test_export_of_dyad_years_draws_the_bar_on_a_terminal(folder):
    graph = "hostilities: [{from: A, to: B, since: 2001}, {from: B, to: C, since: 2002}]\n"
    _, text = ask_on_a_terminal(folder(graph=graph), "0", "export", "-o", "years.csv", "--to", "dyad-years")
    assert f"\rexporting [{'#' * 15}{'.' * 15}]  50 %".encode() in text
