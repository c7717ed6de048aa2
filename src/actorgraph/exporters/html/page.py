"""The page itself: our own template, our own viewer, and a policy that allows nothing else.

Data stands in one inert block of JSON; scripts and styles are allowed by their hashes, which depend on nothing
a dataset says.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import dataclass
from importlib import metadata, resources
from typing import TYPE_CHECKING, Any, Final

import jinja2

from actorgraph.exporters.html.chronicle import chronicle_of
from actorgraph.exporters.html.data import evidence_of
from actorgraph.exporters.html.heading import heading_of
from actorgraph.exporters.html.network import network_of
from actorgraph.exporters.html.packing import packed
from actorgraph.exporters.html.rendered import listed_times
from actorgraph.exporters.html.staging import changed, staged
from actorgraph.exporters.html.words import languages
from actorgraph.model.rolled import pictured
from actorgraph.model.span import ALWAYS
from actorgraph.scene.changes import changes_of
from actorgraph.scene.scene import drawn, scene_of
from actorgraph.scene.story import story_of
from actorgraph.scene.timeline.gauge import gauge_of
from actorgraph.scene.timeline.happenings import happenings_of
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyvis.network import Network

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection
    from actorgraph.scene.scene import Scene

_WITHOUT_SCRIPT: Final = "This page draws its picture with JavaScript. Nothing is loaded from elsewhere."
_UNSAFE: Final = re.compile("[&<>\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What an HTML parser may take for markup, or complain about."""


def page_of(
    dataset: Dataset,
    selected: Selection,
    *,
    language: str = "en",
    title: str | None = None,
    weight: str | None = None,
    scene: Scene | None = None,
    report: Callable[[float], None] = lambda _: None,
) -> str:
    """Return the page as one HTML text; the same input gives the same bytes.

    Args:
        dataset: The dataset.
        selected: Which ties are drawn; its day is the day the picture shows, and ended ties are drawn faint. Of a
            period, only what holds or happens in it is drawn.
        language: The language the page opens in.
        title: A title instead of the dataset's own.
        weight: What the bars of its timeline are as thick as, one of :data:`~.weights.WEIGHTS`.
        scene: What is drawn; None to compute it.
        report: Called now and then with the share of the places that is computed, from 0 to 1.

    Raises:
        QuestionError: If no tie says what bars are to be as thick as.
    """
    dataset = pictured(dataset, selected)
    shown = selected.at_its_own_time(dataset)
    relations = drawn(dataset, shown)
    gauge = None if weight is None else gauge_of(relations, weight)
    staging = scene or scene_of(dataset, shown, relations, report)
    heading = heading_of(dataset, selected, title, language)
    spoken = languages()
    numbers = {label: i for i, label in enumerate(dataset.actors)}
    ties = {relation.id: i for i, relation in enumerate(relations)}
    casts = {"landscape": staging.landscape.first.marks, "portrait": staging.portrait.first.marks}
    changes = changes_of(dataset, shown, relations, staging.sides, casts)
    days, events = shown.during or ALWAYS, happenings_of(dataset, shown)
    story = story_of(dataset, shown, relations, changes.big, events)
    data = {
        **evidence_of(dataset, relations, shown, staging, story),
        **heading.data,
        "language": language,
        "languages": spoken,
        "version": metadata.version("actorgraph"),
        "network": _told(network_of(dataset, relations, staging.whole), placed=staging.landscape.all is None),
        "scene": staged(staging, numbers, ties)
        | {"timeline": chronicle_of(dataset, relations, staging, numbers, days, events=events, gauge=gauge)},
        "changes": changed(changes, ties),
    }
    template = _environment().get_template("page.html.j2")
    return template.render(
        language=language,
        languages=spoken,
        words=spoken[language]["words"],
        without_script=phrase(_WITHOUT_SCRIPT, language),
        heading=heading,
        steps=listed_times(step.during.days if step.during else step.day for step in story.steps if story.written),
        program=_Program.packaged(),
        data=inert_json(packed(data)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Program:
    """What a page runs, whatever it shows, and the policy that allows nothing else."""

    library: str
    script: str
    style: str

    @classmethod
    def packaged(cls) -> _Program:
        return cls(library=_own("vis.js"), script=_own("viewer.js"), style=_own("viewer.css"))

    @property
    def policy(self) -> str:
        parts = {
            "default-src": ["'none'"],
            "script-src": [_hash(self.library), _hash(self.script)],
            "style-src": [_hash(self.style)],
            "img-src": ["data:", "blob:"],
            "base-uri": ["'none'"],
            "form-action": ["'none'"],
        }
        return "; ".join(f"{name} {' '.join(values)}" for name, values in parts.items())


def _told(network: Network, *, placed: bool) -> dict[str, Any]:
    """Return a network; its actors as they stand in it, or only with the room of their labels if pictures have them."""
    return {
        "nodes": _without(network.nodes, "id", "label", *(() if placed else ("x", "y", "size", "shape"))),
        "edges": _without(network.edges, "id", "from", "to"),
        "options": network.options,
    }


def _without(items: list[dict[str, Any]], *names: str) -> list[dict[str, Any]]:
    """Leave out what actors and ties, which stand in the same order, say already."""
    return [{name: value for name, value in item.items() if name not in names} for item in items]


def inert_json(value: Any) -> str:
    r"""Return JSON that no HTML parser can mistake for markup.

    >>> inert_json("</script>")
    '"\\u003c/script\\u003e"'
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"


def _environment() -> jinja2.Environment:
    loader = jinja2.PackageLoader("actorgraph.exporters.html")
    return jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)


def _own(name: str) -> str:
    """Return what the folder `viewer` at the top of the repository is built into.

    Hashes are taken after an HTML parser has turned every line break into a line feed.
    """
    built = resources.files("actorgraph.exporters.html").joinpath("static", name).read_text(encoding="utf-8")
    return built.replace("\r\n", "\n").replace("\r", "\n")
