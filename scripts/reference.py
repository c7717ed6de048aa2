"""Write docs/reference.md from the tables that the program itself uses; --check fails if it is out of date."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from actorgraph.graph.selection import LAYERS
from actorgraph.loading.actors import FORMER, actor_fields
from actorgraph.loading.header import EXPECT, HEADER
from actorgraph.loading.relations import relation_fields
from actorgraph.loading.sources import LOCATED, SOURCE, SourceBook
from actorgraph.loading.vocabulary import RELATION_TYPE, packaged_types
from actorgraph.model.actor import KINDS
from actorgraph.model.relation import SUPPORT
from actorgraph.problems import CODES
from actorgraph.queries.centrality import MEASURES
from actorgraph.queries.doubt import DOUBTS

if TYPE_CHECKING:
    from actorgraph.loading.fields import Fields

TARGET = Path(__file__).resolve().parents[1] / "docs" / "reference.md"


def reference() -> str:
    """Return the reference as Markdown."""
    book = SourceBook()
    return "\n".join(
        [
            "# Reference",
            "",
            "Written by `scripts/reference.py` from the tables that the program reads by; do not edit.",
            "",
            "## Keys",
            "",
            *_keys("`dataset:`", HEADER),
            *_keys("`dataset: expect:`", EXPECT),
            *_keys("`sources:`, each", SOURCE),
            *_keys("`actors:`, each", actor_fields(book)),
            *_keys("`former:`, each", FORMER),
            *_keys("A tie, in the section of its type", relation_fields(book)),
            *_keys("A citation in `sources:` or `disputed_by:`", LOCATED),
            *_keys("`relation_types:`, each", RELATION_TYPE),
            *_types(),
            "## Words",
            "",
            f"- Kinds of actor that have a shape: {', '.join(KINDS)}. Any other word is allowed.",
            f"- Support: {', '.join(SUPPORT)}.",
            f"- Layers: {', '.join(LAYERS)}.",
            f"- `--robust` ranks again {', '.join(doubt.name for doubt in DOUBTS)}.",
            "",
            *_measures(),
            "## Problems",
            "",
            "Errors leave no dataset; warnings are doubts and fail with `--strict`; notes never fail.",
            "",
            "| code | severity | what is wrong |",
            "| --- | --- | --- |",
            *(f"| {code.name} | {code.severity} | {code.title} |" for code in CODES),
            "",
        ]
    )


def _keys(title: str, fields: Fields) -> list[str]:
    rows = [f"| `{field.name}` | {field.summary} |" for field in fields.by_name.values()]
    return [f"### {title}", "", "| key | what it says |", "| --- | --- |", *rows, ""]


def _measures() -> list[str]:
    rows = [
        f"| `{measure.name}` | {measure.summary} | {measure.projection} | {'yes' if measure.weighable else 'no'} |"
        for measure in MEASURES
    ]
    head = "| measure | what it says | projection | `--weighted` |"
    return ["## Centrality", "", head, "| --- | --- | --- | --- |", *rows, ""]


def _types() -> list[str]:
    rows = [
        f"| {kind.symbol} {name} | `{kind.plural}` | {kind.direction} | {kind.sign:+d} | {kind.family} "
        f"| A {kind.verb} B | A {kind.verb.in_('fr')} B |"
        for name, kind in packaged_types().items()
    ]
    head = "| type | section | direction | sign | family | English | French |"
    return ["## Relation types", "", head, "| --- | --- | --- | --- | --- | --- | --- |", *rows, ""]


def main() -> None:
    """Write the reference, or check it."""
    text = reference()
    if "--check" not in sys.argv:
        TARGET.write_text(text, encoding="utf-8")
    elif TARGET.read_text(encoding="utf-8") != text:
        sys.exit("docs/reference.md is out of date: run python scripts/reference.py")


if __name__ == "__main__":
    main()
