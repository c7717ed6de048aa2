"""A world as the program reads it, from YAML that is written in one of many ways."""

from __future__ import annotations

import tempfile
from pathlib import Path

import actorgraph
from differential.generator import PACKAGED
from differential.oracle.world import World
from differential.writing import yaml_of


def written(world: World, form: str) -> str:
    """Return a world as YAML."""
    return yaml_of(world, form, frozenset(kind.name for kind in PACKAGED))


def read(text: str) -> actorgraph.Dataset:
    """Return the dataset of a text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "world.yaml"
        path.write_text(text, encoding="utf-8")
        return actorgraph.load(path)
