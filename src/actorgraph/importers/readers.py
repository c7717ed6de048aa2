"""The networks of other programs that can be read: which file is which, and what reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.importers.networks import gexf, graphml, nodelink

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from actorgraph.importers.networks.network import Network


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads a format.

    Attributes:
        name: What the format is called.
        suffixes: What its files end in.
        read: Returns the network of a file.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path], Network]


READERS: Final = (
    Reader("GraphML", (".graphml",), graphml.network_in),
    Reader("GEXF", (".gexf",), gexf.network_in),
    Reader("node-link JSON", (".json",), nodelink.network_in),
)
"""The formats, by what their files end in."""


def reader_of(path: Path) -> Reader | None:
    """Return what reads a file; None if nothing does."""
    return next((reader for reader in READERS if path.suffix.lower() in reader.suffixes), None)
