"""The PN index of signed graphs, undirected and directed (Everett and Borgatti 2014).

Each function takes the graphs of the friendly and of the hostile ties, with the same actors, and returns the value of
each actor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from actorgraph.graph.matrices import matrix_of, sum_of_walks

if TYPE_CHECKING:
    import networkx as nx

    Values = dict[str, float]

_ALL_ENEMIES: Final = 0.5
"""The PN index where each actor is the enemy of all others."""


def pn(layers: tuple[nx.Graph[str], nx.Graph[str]], _: None) -> Values:
    """Return the PN index of Everett and Borgatti (2014): friends add to it, enemies take away twice as much.

    ``PN = (I - A / (2n - 2))^-1 1`` with ``A = P - 2N``; 1 for an actor without ties, and more with friends.

    Args:
        layers: The graphs of the friendly and of the hostile ties, P and N.
    """
    if _are_all_enemies(layers):
        return dict.fromkeys(layers[0], _ALL_ENEMIES)
    return dict(zip(layers[0], sum_of_walks(_signed(layers)), strict=True))


def pn_out(layers: tuple[nx.DiGraph[str], nx.DiGraph[str]], _: None) -> Values:
    """Return the PN index of the ties that run from each actor (:func:`pn`)."""
    if _are_all_enemies(layers):
        return dict.fromkeys(layers[0], _ALL_ENEMIES)
    return dict(zip(layers[0], _alternating(_signed(layers)), strict=True))


def pn_in(layers: tuple[nx.DiGraph[str], nx.DiGraph[str]], _: None) -> Values:
    """Return the PN index of the ties that run to each actor (:func:`pn`)."""
    if _are_all_enemies(layers):
        return dict.fromkeys(layers[0], _ALL_ENEMIES)
    return dict(zip(layers[0], _alternating(_signed(layers).T), strict=True))


def _are_all_enemies(layers: tuple[nx.Graph[str], nx.Graph[str]]) -> bool:
    """Whether each actor is the enemy of all others and nobody's friend: PN is 1/2 for all.

    The rows of ``A / (2n - 2)`` then sum to -1, so that 1/2 solves the system; where ties are directed, others do too.
    Among three actors or more no other graph has several solutions, for then some row sums to less in absolute value.
    """
    import networkx as nx

    friends, enemies = layers
    return len(enemies) > 1 and not friends.edges and nx.density(enemies) == 1


def _alternating(matrix: Any) -> list[float]:
    """Return the sum over walks that go along an arrow and against the next in turn.

    That is ``(I - B B')^-1 (I + B) 1`` for ``B`` the matrix, as the first half of a symmetric system.
    """
    from scipy.sparse import block_array

    return sum_of_walks(block_array([[None, matrix], [matrix.T, None]], format="csc"))[: matrix.shape[0]]


def _signed(layers: tuple[nx.Graph[str], nx.Graph[str]]) -> Any:
    """Return ``(P - 2N) / (2n - 2)``."""
    friends, enemies = (matrix_of(layer, None) for layer in layers)
    return (friends - 2 * enemies) / max(2 * friends.shape[0] - 2, 1)
