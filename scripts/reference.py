"""Write docs/reference.md from the tables that the program itself uses; --check fails if it is out of date."""

from __future__ import annotations

import inspect
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import actorgraph
from actorgraph.aggregation.columns import READ, WRITTEN
from actorgraph.aggregation.layouts import LAYOUTS
from actorgraph.aggregation.quantities import HEADS
from actorgraph.aggregation.reasons import TOLD
from actorgraph.graph.blockmodel import blockmodel
from actorgraph.graph.brokerage import brokerage
from actorgraph.graph.chance import compared, correlation, rewired
from actorgraph.graph.communities import louvain
from actorgraph.graph.constraint import constraint, effective_size
from actorgraph.graph.events import LATEST_WORD, overruling_days
from actorgraph.graph.ownership import Structure
from actorgraph.graph.walks import walk_balance
from actorgraph.graph.whole import WHOLE
from actorgraph.graph.whole.central import betweenness_centralisation
from actorgraph.loading.actors import actor_fields
from actorgraph.loading.claims import claim_fields
from actorgraph.loading.events import event_fields
from actorgraph.loading.header import EXPECT, HEADER, KIND
from actorgraph.loading.other_names import alias_fields, former_fields
from actorgraph.loading.packaged import VOCABULARIES, packaged_types
from actorgraph.loading.places import place_fields
from actorgraph.loading.positions import POSITIONS
from actorgraph.loading.relations import relation_fields
from actorgraph.loading.sides import side_fields
from actorgraph.loading.sources import LOCATED, SOURCE, SourceBook
from actorgraph.loading.spells import spell_fields
from actorgraph.loading.story import step_fields
from actorgraph.loading.type_fields import OWN_FAMILY, RELATION_TYPE
from actorgraph.loading.values import VALUES
from actorgraph.model.actor import KINDS
from actorgraph.model.forms import LOCAL_NAME
from actorgraph.model.relation import SUPPORT
from actorgraph.model.selection import LAYERS
from actorgraph.model.side import COLOURS
from actorgraph.problems import CODES
from actorgraph.queries.answers.answer import Answer
from actorgraph.queries.answers.doubts import ALLEGED, DOUBTS
from actorgraph.queries.brokers import brokers
from actorgraph.queries.centrality import MEASURES, Form, Measure, centrality
from actorgraph.queries.list import LISTS, listing
from actorgraph.queries.paths.path import paths
from actorgraph.queries.signed.balance import balance
from actorgraph.queries.signed.blocs import blocs
from actorgraph.queries.stats.stats import statistics
from actorgraph.queries.stats.structure import structure
from actorgraph.queries.stats.tallies import centralisation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from actorgraph.loading.fields import Fields

ANSWERS: tuple[type[Answer], ...] = tuple(
    value
    for name in actorgraph.__all__
    if isinstance(value := getattr(actorgraph, name), type) and issubclass(value, Answer) and "payload" in vars(value)
)
"""Every answer with a shape of its own."""
ASKED: tuple[tuple[str, Callable[..., Answer], dict[str, Any]], ...] = (
    *((f"list {what}", listing, {"what": what}) for what in LISTS),
    ("", paths, {"subject": "JNIM", "object_": "Al-Qaeda"}),
    ("--robust", paths, {"subject": "JNIM", "object_": "Al-Qaeda", "robust": True}),
    ("--time-respecting", paths, {"subject": "JNIM", "object_": "Al-Qaeda", "in_time": True}),
    ("", centrality, {}),
    ("--robust", centrality, {"robust": True}),
    ("", balance, {}),
    ("--policies", balance, {"policies": True}),
    ("--over-time", balance, {"over_time": True}),
    ("", brokers, {}),
    ("", statistics, {}),
    ("--over-time", statistics, {"over_time": True}),
    ("--roles", brokers, {"roles": "kind"}),
    ("", structure, {}),
)
"""Answers whose columns depend on what was asked for: with which option, by which function."""

OTHERS: tuple[tuple[str, Callable[..., Any]], ...] = (
    ("`balance`", balance),
    ("`balance`, walk balance", walk_balance),
    ("`blocs`", blocs),
    ("`blocs --blocks`, blockmodel", blockmodel),
    ("`blocs --plain`, communities", louvain),
    ("`brokers`, constraint", constraint),
    ("`brokers`, effective size and efficiency", effective_size),
    ("`brokers --roles`", brokerage),
    ("`ownership`", Structure.holdings),
    ("`stats`, centralisation", centralisation),
    ("`stats --null`, betweenness centralisation", betweenness_centralisation),
    ("`stats --null`, correlation of layers", correlation),
    ("`balance --null`, `stats --null`, rewired ties", rewired),
    ("`balance --null`, `stats --null`, z and p", compared),
)
"""What else is measured, and what is documented with its formula and its source."""

ATLAS = Path(__file__).resolve().parents[1] / "graph"

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
            *_keys("`dataset: kinds:`, each", KIND),
            *_keys("`sources:`, each", SOURCE),
            *_keys("`actors:`, each", actor_fields(book)),
            *_keys("`aliases:`, each that is more than a text", alias_fields(book)),
            *_keys("`former:`, each", former_fields(book)),
            *_keys("A tie, in the section of its type", relation_fields(book)),
            *_keys("`spells:`, each", spell_fields(book)),
            *_keys("`place:`, if it is more than a text", place_fields(VALUES[LOCAL_NAME])),
            *_keys("A citation in `sources:` or `disputed_by:`", LOCATED),
            *_keys("A claim in `claimed_by:` or `denied_by:`", claim_fields(book)),
            *_keys("`events:`, each below an id of its own", event_fields(book)),
            *_keys("`relation_types:`, each", RELATION_TYPE),
            *_keys("`family:`, if it is one of your own", OWN_FAMILY),
            *_keys("`sides:`, each", side_fields(book)),
            *_keys("`positions:`", POSITIONS),
            *_keys("`story:`, each step", step_fields(book)),
            *_types(),
            "## Words",
            "",
            "- Dates: `2017`, `2017-03`, `2017-03-02`; `2017-03..2017-06`, some day between; `..2017-03`, by then; "
            "`2017-03..`, not before; `after ID`, `before ID` and `with ID` of an event; of an end also `unknown`.",
            "- Shares and votes: `59.8%`; amounts: `290000 EUR`, with a currency of three letters; counts: `300`; each "
            'also `A..B`, `A..`, `..B`, `">A"`, `">=A"`, `<A`, `<=A` and `~A`, which its source rounds.',
            f"- Kinds of actor that have a shape: {', '.join(KINDS)}. Any other word is allowed.",
            f"- Support: {', '.join(SUPPORT)}.",
            f"- Layers: {', '.join(LAYERS)}.",
            f"- Colours of sides: {', '.join(f'{name} ({code})' for name, code in COLOURS.items())}.",
            f"- `--robust` asks again without {', '.join(doubt.name for doubt in DOUBTS)}; "
            f"{ALLEGED.name} are one more where there are any.",
            "",
            *_measures(),
            *_whole(),
            *_policies(),
            *_answers(),
            *_events(),
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
        f"| `{measure.name}` | {measure.summary} | {measure.projection} | {'yes' if measure.weighable else 'no'} "
        f"| {_forms(measure)} |"
        for measure in MEASURES
    ]
    head = "| measure | what it says | projection | `--weighted` | values |"
    lines = ["## Centrality", "", head, "| --- | --- | --- | --- | --- |", *rows, ""]
    for measure in MEASURES:
        lines += [f"### `{measure.name}`", "", *_definition(measure), ""]
    return lines


def _whole() -> list[str]:
    """Describe the measures of whole graphs, which `stats --structure` tells."""
    lines = ["## The graph as a whole", "", "`stats --structure` tells of each layer:", ""]
    for measure in WHOLE:
        kinds = ", ".join(of for _, of in measure.rows if of)
        names = ", ".join(dict.fromkeys(name for name, _ in measure.rows)) + (f" ({kinds})" if kinds else "")
        lines.append(f"- {names}: {measure.formula}. Where it does not apply: {measure.undefined}. {measure.source}.")
    return [*lines, ""]


def _forms(measure: Measure) -> str:
    if measure.form is None:
        return "one form"
    other = Form.RAW if measure.form is Form.NORMALISED else Form.NORMALISED
    return f"{measure.form}; `--{other}`"


def _definition(measure: Measure) -> list[str]:
    said = measure.definition
    told = [(measure.form or "formula", said.formula)]
    if measure.form is not None:
        told.append((Form.RAW if measure.form is Form.NORMALISED else Form.NORMALISED, said.other))
    told += [
        ("on a graph in parts", said.disconnected),
        ("weights", said.weights),
        ("directions", said.direction),
        ("source", said.source),
    ]
    return [f"- {what[:1].upper()}{what[1:]}: {text}." for what, text in told]


def _policies() -> list[str]:
    """Describe what holds for every measure, from the documentation of what does it."""
    return [
        "## Events in measures",
        "",
        f"The policy is called `{LATEST_WORD}`. {_sentences(overruling_days)}",
        "",
        "## Other measures",
        "",
        *(f"- {name}: {_sentences(defined)}" for name, defined in OTHERS),
        "",
    ]


def _sentences(what: Callable[..., Any]) -> str:
    """Return what the documentation of a function says after its first sentence and before its arguments."""
    said = re.split(r"\n\n(?=Args:|>>>)", inspect.cleandoc(what.__doc__ or ""))[0].partition("\n\n")[2]
    if not said:
        raise ValueError(f"{what.__name__} says nothing of how it is defined")
    return " ".join(said.split()).replace("``", "`")


def _types() -> list[str]:
    rows = [
        f"| {kind.symbol} {name} | `{kind.plural}` | {kind.direction} | {kind.sign:+d} | {kind.family} "
        f"| A {kind.verb} B | A {kind.verb.in_('fr')} B | {_vocabularies(name)} |"
        for name, kind in packaged_types(VOCABULARIES).items()
    ]
    head = "| type | section | direction | sign | family | English | French | vocabularies |"
    return ["## Relation types", "", head, "| --- | --- | --- | --- | --- | --- | --- | --- |", *rows, ""]


def _vocabularies(name: str) -> str:
    return ", ".join(vocabulary for vocabulary in VOCABULARIES if name in packaged_types([vocabulary]))


def _answers() -> list[str]:
    """Describe what the answers look like, from the documentation of their classes."""
    lines = [
        "## Answers",
        "",
        "With `--format json`, an answer is one object: `query`, `version`, `dataset` (title, as_of, hash), `scope`,",
        "what is told below, and `notes`. A tie has `from`, `to`, `direction` and what a citation or a key says of it;",
        "dates stand as they were written, and what follows from them as dates of the language. `scope` has the day",
        "(`as_of`, null of a period, which is `during`), `layer`, types (`only`, `except`),",
        "`min_confidence`, along what parts are rolled up into wholes (`roll_up`; a tie of a whole has `through`:",
        "the `id` of the tie that it stands for, and the `parts` that have it) and the sign of each type",
        "(`sign_policy`), and where it applies `measure`, its `form`",
        "(`raw`, `normalised`, or null where it has only one) and `parameters`, `projection`, `weight`, `directed`,",
        "`time_respecting`, `over_time`, `resolution`, `starts`, `blocks`, `alpha`, `roles`, `draws` and `seed`. A",
        "measure says what it was taken on: `graph` has",
        "`nodes` (n), `edges` (m), `components` and how many nodes are in the largest; `event_policy` is `latest word`",
        "on a day, null where ties of all times or of lineage count.",
        "",
        "With `--format csv`, it is a table of the columns that are listed, and `scope` in words as the last one. No",
        "spreadsheet runs it as a formula: before a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage",
        "return, maybe after apostrophes, stands one apostrophe more, which is no part of the text. Several labels,",
        "words or ids in one cell have semicolons between them. In lists, a cell that begins with a brace, a bracket",
        "or a quotation mark and is no label or id of the entry is JSON: a text in several languages, a citation with",
        "its quote, or what would not be clear otherwise. Characters that could command a terminal are escaped as in",
        "JSON.",
        "",
    ]
    varying = _varying_columns()
    for answer in ANSWERS:
        told = " ".join((answer.payload.__doc__ or "").replace("``", "`").split()).removeprefix("Return ")
        lines += [f"### `{answer.query}`", "", told[:1].upper() + told[1:], ""]
        for option, columns in varying.get(answer.query) or [("", answer.table)]:
            named = ", ".join(f"`{column}`" for column in columns)
            lines += [f"Columns with `{option}`: {named}." if option else f"Columns: {named}.", ""]
    return lines


def _events() -> list[str]:
    """Describe the tables that `aggregate` reads and the rows that it writes."""
    names = [layout.name for layout in LAYOUTS]
    rows = [
        f"| `{field}` | {said} | {' | '.join(_heads(layout.heads.get(field, ())) for layout in LAYOUTS)} |"
        for field, said in READ.items()
    ]
    numbers = "; ".join(f"`{kind}` by {_heads(heads)}" for kind, heads in HEADS.items())
    return [
        "## Tables of events",
        "",
        "`aggregate` finds columns by their heads, in any case, and shows them; `--map FIELD=HEAD,...` says them.",
        "",
        f"| field | what it says | {' | '.join(names)} |",
        f"| --- | --- |{' --- |' * len(names)}",
        *rows,
        "",
        f"Of a table of anybody's, numbers are {numbers}; `--number-is` says it of any other,",
        "and `--number-is nothing` leaves the column out.",
        "",
        "It writes these columns, those that apply, in CSV, Parquet and the `rows` of JSON:",
        "",
        "| column | what it says |",
        "| --- | --- |",
        *(f"| `{name}` | {said} |" for name, said in WRITTEN.items()),
        "",
        "With `--format json`, an answer is one object: `query`, `version`, `table` (layout, files, publisher,",
        "snapshot, unit), `scope`, `rows`, `notes` and what became of all rows. `accounts` has how many there are,",
        "how many are used and how many are `left` for each reason; `wrong` the first of those with which",
        "something is wrong, by their values and, of a workbook, their line; `bad_lines` the first lines that are",
        "no rows; `unresolved` the names that are no one actor's (`like`: whom they could mean, `of`: who all have",
        "them), `new` those taken for new actors that look like somebody, `bare` those of GDELT taken for an actor",
        "who has them without their country or group, `nobodies` those of nobody in",
        "particular, `joined` those that are one with another, and `alike` those that look like another and are",
        "two. The reasons:",
        "",
        *(f"- `{reason.name.lower()}`: {told}" for reason, told in TOLD.items()),
        "",
    ]


def _heads(heads: Iterable[str]) -> str:
    return ", ".join(f"`{head}`" for head in heads)


def _varying_columns() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Return, for each question whose columns depend on an option, the columns with each."""
    dataset = actorgraph.load(ATLAS)
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for option, ask, options in ASKED:
        answer = ask(dataset, **options)
        found.setdefault(answer.query, []).append((option, answer.table))
    return found


def main() -> None:
    """Write the reference, or check it."""
    text = reference()
    if "--check" not in sys.argv:
        TARGET.write_text(text, encoding="utf-8")
    elif TARGET.read_text(encoding="utf-8") != text:
        sys.exit("docs/reference.md is out of date: run python scripts/reference.py")


if __name__ == "__main__":
    main()
