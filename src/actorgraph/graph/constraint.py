"""Burt's structural holes: how much an actor's contacts are each other's contacts."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Set


def constraint(neighbours: Mapping[str, Set[str]]) -> dict[str, float | None]:
    """Return the constraint of each actor of a simple undirected graph.

    An actor with contacts that do not know each other spans structural holes and has a low constraint: with one
    contact it is 1, with many that are all strangers it is near 0, in a closed group it can exceed 1. Every contact
    takes an equal share of an actor's attention, 1 over the number of its contacts, so that the term of Burt (1992,
    equation 2.4) for the contacts i and j becomes ((1 + sum of 1/degree over their common contacts) / degree of i)
    squared. The sums are exact before they are rounded, and so do not depend on the order of the contacts.

    Args:
        neighbours: The actors each actor is linked with; nobody with itself.

    Returns:
        The constraint by actor; None for one without contacts, for whom it is not defined.
    """
    shares = {label: 1 / len(others) for label, others in neighbours.items() if others}
    through: dict[tuple[str, str], float] = {}
    for label, others in neighbours.items():
        for other in others:
            if label < other:
                common = others & neighbours[other]
                through[label, other] = through[other, label] = 1 + fsum(shares[between] for between in common)
    return {
        label: fsum((through[label, other] * shares[label]) ** 2 for other in others) if others else None
        for label, others in neighbours.items()
    }


def effective_size(neighbours: Mapping[str, Set[str]]) -> dict[str, float | None]:
    """Return the effective size of each actor's contacts: how many of them are not known through others.

    Of n contacts among whom there are t links it is n − 2t/n, and the efficiency is that divided by n: 1 if no contact
    knows another. It is Burt's (1992) measure of redundancy on a simple undirected graph, in which every contact takes
    an equal share (Borgatti, S. P. (1997). Structural holes: unpacking Burt's redundancy measures. *Connections* 20(1),
    35–38; `networkx.effective_size`). For an actor without contacts it is not defined.

    Args:
        neighbours: The actors each actor is linked with; nobody with itself.

    Returns:
        The effective size by actor; None for one without contacts.
    """
    twice = dict.fromkeys(neighbours, 0)
    for label, others in neighbours.items():
        for other in others:
            if label < other:
                common = len(others & neighbours[other])
                twice[label] += common
                twice[other] += common
    return {label: len(others) - twice[label] / len(others) if others else None for label, others in neighbours.items()}
