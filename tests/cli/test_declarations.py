"""What the declaration of a command gives: options that click reads, values that are typed, an answer that is told."""

from __future__ import annotations

from typing import ClassVar

import pytest
from click.testing import CliRunner

from actorgraph.cli.command import ClickCommand
from actorgraph.cli.parameters import Help, Metavar, argument, arguments, flag, number, real, switch, text, texts, words
from actorgraph.cli.question import Measurement, Question
from actorgraph.queries.show import profile

ENDED = "dataset: {as_of: 2020}\nsupports: [{from: A, to: B, until: 2010}, {from: A, to: C}]\n"


class Scratch(Question):
    """A question that tells what it was asked."""

    name = "scratch"
    about = (Help("Tell what was asked."), Help("And nothing else."))

    actor = argument(Metavar("ACTOR"))
    others = arguments(Metavar("[ACTOR]..."))
    loud = flag("--loud", Help("Loudly."))
    steps = number("--steps", Metavar("N"), Help("Steps."), default=3)
    top = number("--top", Metavar("N"), Help("The first."), least=2)
    note = text("-n/--note", Metavar("TEXT"), Help("A note."))
    each = texts("--each", Metavar("TEXT"), Help("Texts."))
    kinds = words("--kinds", Metavar("TYPE,..."), Help("Words."))
    scale = real("--scale", Metavar("X"), Help("A number."))
    open = switch("--open", "--shut", Help("Open or shut."))
    asked: ClassVar = []

    def ask(self, dataset, selected):
        values = (self.actor, self.others, self.loud, self.steps, self.top, self.note, self.each, self.kinds)
        self.asked.append((values, selected.day, (self.scale, self.open)))
        return profile(dataset, self.actor, selected)


class ScratchMeasure(Scratch, Measurement):
    """The same as of a day."""


@pytest.fixture
def ask(folder):
    """Run a scratch command, and return what it was asked."""
    folder(graph=ENDED)

    def invoke(declared, typed):
        Scratch.asked.clear()
        result = CliRunner().invoke(ClickCommand(declared, "en"), [*typed.split(), "-g", "graph.yaml"])
        assert result.exit_code == 0, result.output
        return Scratch.asked[0]

    return invoke


def test_values_are_those_that_were_typed(ask):
    typed = "A --loud --steps 2 --top 5 -n x --each a,b --each c --kinds d,e --kinds f B C"
    assert ask(Scratch, typed)[0] == ("A", ("B", "C"), True, 2, 5, "x", ("a,b", "c"), ("d", "e", "f"))


def test_values_without_being_typed(ask):
    assert ask(Scratch, "A")[:2] == (("A", (), False, 3, None, None, (), ()), None)


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("", (None, None)),
        ("--open --scale 1.5", (1.5, True)),
        ("--shut", (None, False)),
        ("--open --shut", (None, False)),
    ],
)
def test_numbers_and_contraries(ask, typed, values):
    assert ask(Scratch, f"A {typed}")[2] == values


@pytest.mark.parametrize(("typed", "dated"), [("", True), ("--as-of all", False), ("--as-of 2001", True)])
def test_a_measure_is_of_the_datasets_own_day_unless_another_is_asked_for(ask, typed, dated):
    days = ask(ScratchMeasure, f"A {typed}")[1], ask(Scratch, f"A {typed}")[1]
    assert (days[0] is not None) is dated
    assert (days[0] == days[1]) is bool(typed)


def test_own_options_stand_before_those_that_are_shared():
    names = [parameter.name for parameter in Scratch.parameters()]
    assert names == [
        "actor", "others", "loud", "steps", "top", "note", "each", "kinds", "scale", "open",
        "as_of", "during", "only", "excluded", "layer", "min_confidence", "accepted", "tagged", "placed", "of_country",
        "of_kind", "roll_up", "graph", "how", "lang",
    ]  # fmt: skip


def test_help_tells_the_declaration():
    told = CliRunner().invoke(ClickCommand(Scratch, "en"), ["--help"]).output
    assert "  Tell what was asked.\n\n  And nothing else.\n" in told
    assert "  --steps N                       Steps.  [default: 3; x>=1]\n" in told
    assert "  --top N                         The first.  [x>=2]\n" in told
