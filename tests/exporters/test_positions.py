"""The places of a scene are written so that they are read back, whatever actors are called."""

from __future__ import annotations

import json

import actorgraph
from actorgraph import Selection
from actorgraph.exporters.positions import positions_yaml
from actorgraph.model.side import LAYOUTS
from actorgraph.scene.scene import drawn, scene_of

ODD_NAMES = ("no", "1.5", "a: b", "- x", "#", 'say "x"', "back\\slash", "جماعة", "l’Été", "{a}", "~", "&a *b")


def scene(dataset):
    selected = Selection().at_its_own_time(dataset)
    return scene_of(dataset, selected, drawn(dataset, selected))


def marks(scene):
    pictures = (scene.landscape.first, scene.portrait.first, scene.landscape.all, scene.portrait.all)
    return dict(zip(LAYOUTS, map(places, pictures), strict=True))


def places(picture):
    return {actor: (x, y, actor in picture.raised) for actor, (x, y) in picture.marks.items()}


def test_places_are_read_back(tmp_path):
    ties = "".join(f"  - {{from: Hub, to: {json.dumps(name, ensure_ascii=False)}}}\n" for name in ODD_NAMES)
    (tmp_path / "ties.yaml").write_text(f"supports:\n{ties}", encoding="utf-8")
    before = actorgraph.load(tmp_path)
    first = scene(before)
    (tmp_path / "positions.yaml").write_text(positions_yaml(first), encoding="utf-8")
    after = actorgraph.load(tmp_path)
    assert {layout: dict(places) for layout, places in after.positions.items()} == marks(first)
    assert after.hash == before.hash
    assert positions_yaml(scene(after)) == positions_yaml(first)


def test_pinned_actors_stay_when_another_joins(dataset_from):
    text = "hostilities: [A -> B, B -> C, C -> D]\npartnerships: [A <-> C, B <-> D]\n"
    first = scene(dataset_from(text))
    after = scene(dataset_from(text + "supports: [E -> D]\n" + positions_yaml(first)))
    for old, new in ((first.landscape.all, after.landscape.all), (first.portrait.all, after.portrait.all)):
        (dx, dy), *others = {(new.marks[a][0] - x, new.marks[a][1] - y) for a, (x, y) in old.marks.items()}
        assert all(abs(dx - x) <= 1 and abs(dy - y) <= 1 for x, y in others), (dx, dy, others)


def test_nobody_has_no_places(dataset_from):
    assert positions_yaml(scene(dataset_from("dataset: {title: Nobody}\n"))) == ""
