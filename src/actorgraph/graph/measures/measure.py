"""What a measure of centrality is: its name and meaning, its graph, its arithmetic, its definition."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Compute = Callable[[Any, Any], Mapping[str, float]]
"""Gives the value of each actor on a graph; the second argument is ``"ties"`` where the number of ties, or what they
count, is a weight, else None."""


class Form(StrEnum):
    """The two forms in which the literature has some measures."""

    RAW = "raw"
    NORMALISED = "normalised"


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """How a measure is defined, for the reference: whoever adds a measure has to say.

    Attributes:
        formula: The formula of its values in their default form, with n for the number of actors.
        other: The formula of the other form; empty if the literature has only one.
        disconnected: What it is on a graph that falls into parts.
        weights: What becomes of several ties between two actors.
        direction: What becomes of directions.
        source: The publication that defines it.
    """

    formula: str
    other: str = ""
    disconnected: str
    weights: str
    direction: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One way to measure centrality.

    Attributes:
        name: What it is called in options and answers.
        summary: What it says, with its source.
        projection: The graph it is taken on, in words.
        project: Makes that graph of actors and ties; where they can have weights, of what returns that of a tie too.
        compute: Gives the values on that graph, in the form they have by default.
        definition: Its formula, and what that means at the edges.
        form: The form they have by default; None if the literature has only one.
        other: Gives the values in the other form; None if there is none.
        parameters: What the formula leaves open, and is chosen here.
        signed: Whether it rests on the signs of ties.
        weighable: Whether the number of ties can count as a weight.
        connected: Whether it is defined on connected graphs only.
    """

    name: str
    summary: str
    projection: str
    project: Callable[..., Any]
    compute: Compute
    definition: Definition
    form: Form | None = None
    other: Compute | None = None
    parameters: str = ""
    signed: bool = False
    weighable: bool = False
    connected: bool = False

    def in_form(self, form: Form | None) -> Compute:
        """Return what gives the values in a form; None for the default.

        Raises:
            ValueError: If the literature does not have them in that form.
        """
        if form in (None, self.form):
            return self.compute
        if self.other is None:
            raise ValueError(form)
        return self.other
