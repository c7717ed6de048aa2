"""The spreadsheet that `export` writes and `import` takes back: all that the files say, cell by cell."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from actorgraph.cli.progress import part_of
from actorgraph.cli.session import DEFAULT_GRAPH, UnusableError, files_of, sound
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from actorgraph.api import Dataset
    from actorgraph.editing import Plain
    from actorgraph.loading import Reading

SHEETS: Final = "sheets"
"""What it is called on the command line."""

JSON: Final = "json"
"""All that the files say as JSON, on the command line."""

JSON_SUFFIX: Final = ".json"

_WORKBOOK: Final = ".xlsx"
_READ: Final = 0.4
"""So much of writing sheets is done, about, when the rows are known."""

_CALLED: Final = "What it is called by; whatever you write here instead, the files call it so everywhere."
_PLACED: Final = "The file that it is written in; another name moves it there."
_TYPED: Final = "The relation type."
_REFERRED: Final = "What citations call the tie by, in their column of."
_CITING: Final = "What cites: a tie by its ref, others by what they are and are called, as in actor: JNIM."
_INSTALL: Final = "pip install 'actorgraph[xlsx]'"
"""What brings the packages for workbooks."""


def are_sheets(output: str | None, to: str | None) -> bool:
    """Whether what is asked for is a spreadsheet."""
    return to == SHEETS or (to is None and output is not None and Path(output).suffix.lower() == _WORKBOOK)


def write_sheets(
    reading: Reading[Dataset],
    graph: Sequence[str],
    output: str | None,
    language: str,
    report: Callable[[float], None] = lambda _: None,
) -> Path:
    """Write the files of a dataset as a workbook, or as a folder of CSV files.

    Args:
        reading: What was read of the dataset, with what each file says.
        graph: The files and folders of it, as they were named.
        output: The workbook, or the folder.
        language: The language of what is explained, and of what is told.
        report: Called now and then with the share of the work that is done, from 0 to 1.

    Returns:
        What was written.

    Raises:
        UnusableError: If it has no name, or files of two folders would have the same.
        ExportError: If it cannot be written.
    """
    from actorgraph.exporters.files import write_whole
    from actorgraph.exporters.tables.csvs import files_of as csv_files_of
    from actorgraph.exporters.tables.xlsx import workbook_of
    from actorgraph.tables.rows import sheets_of

    target = _target(output)
    dataset = sound(reading, language)
    book = sheets_of(_named(graph, reading.said), dataset.types.values())
    report(_READ)
    if target.suffix.lower() == _WORKBOOK:
        content = workbook_of(book, _choices(dataset), _about(), language, part_of(report, _READ, 1))
        return write_whole(target, content, but_not=files_of(graph))
    target.mkdir(exist_ok=True)
    files = csv_files_of(book)
    for at, (name, text) in enumerate(files.items(), start=1):
        write_whole(target / name, text, but_not=files_of(graph))
        part_of(report, _READ, 1)(at / len(files))
    return target


def json_text(reading: Reading[Dataset], graph: Sequence[str]) -> str:
    """Return all that the files of a dataset say as JSON, of a reading that kept what each says.

    Raises:
        UnusableError: If files of two folders would have the same name.
    """
    from actorgraph.tables.whole import json_of

    return json_of(_named(graph, reading.said))


def needed(package: str) -> None:
    """Tell what is to be installed if a package for workbooks is not there: the module that needs it imports it late.

    Raises:
        UnusableError: If it is not there.
    """
    if find_spec(package) is None:
        raise UnusableError(Message.of("workbooks need more: {command}", command=_INSTALL))


def named_in(root: Path, path: Path) -> str:
    """Return how sheets name a file: from the folder of the dataset on."""
    return path.relative_to(root).as_posix() if root != path and path.is_relative_to(root) else path.name


def _target(output: str | None) -> Path:
    if output is None or output == "-":
        told = "name the workbook or the folder of the spreadsheet, as in -o {example}"
        raise UnusableError(Message.of(told, example=f"atlas{_WORKBOOK}"))
    target = Path(output)
    if target.suffix.lower() == _WORKBOOK:
        needed("xlsxwriter")
    elif target.suffix:
        told = "'{name}' is neither a workbook, which ends in .xlsx, nor a folder"
        raise UnusableError(Message.of(told, name=target.name))
    return target


def _named(graph: Sequence[str], said: Mapping[str, Plain]) -> dict[str, Plain]:
    """Return what files say by their names in sheets."""
    roots = [Path(path) for path in graph or (DEFAULT_GRAPH,)]
    found: dict[str, Plain] = {}
    for path, tree in said.items():
        root = next((root for root in roots if Path(path).is_relative_to(root)), Path(path))
        name = named_in(root, Path(path))
        if name in found:
            raise UnusableError(Message.of("two files are called '{name}': name one folder with -g", name=name))
        found[name] = tree
    return found


def _choices(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """Return what can be chosen in columns."""
    from actorgraph.model.actor import Actor
    from actorgraph.model.facts import facts_of
    from actorgraph.model.relation import Relation
    from actorgraph.model.source import Source

    kinds = {"actors": Actor, "ties": Relation, "sources": Source}
    found = {
        f"{sheet}.{fact.name}": tuple(map(str, fact.words))
        for sheet, kind in kinds.items()
        for fact in facts_of(kind)
        if fact.words
    }
    told = tuple(dict.fromkeys(actor.kind for actor in dataset.actors.values() if actor.kind))
    return {
        **found,
        "ties.type": tuple(dataset.types),
        "ties.confidence": ("high", "medium", "low"),
        "actors.kind": told,
    }


def _about() -> dict[str, str]:
    """Return what each column says, as the reference has it of the key: a name says another thing elsewhere."""
    from actorgraph.loading.actors import actor_fields
    from actorgraph.loading.events import event_fields
    from actorgraph.loading.relations import relation_fields
    from actorgraph.loading.sources import LOCATED, SOURCE, SourceBook
    from actorgraph.tables.sheets import ACTORS, CITATIONS, ENTRIES, EVENTS, FILE, NAMING, OF, REF, SOURCES, TIES, TYPE

    book = SourceBook()
    kinds = {
        ACTORS: actor_fields(book),
        TIES: relation_fields(book),
        CITATIONS: LOCATED,
        SOURCES: SOURCE,
        EVENTS: event_fields(book),
    }
    told = {f"{sheet}.{field.name}": field.summary for sheet, kind in kinds.items() for field in kind.by_name.values()}
    called = dict.fromkeys((f"{sheet}.{NAMING[sheet]}" for sheet in (ACTORS, SOURCES, EVENTS)), _CALLED)
    placed = dict.fromkeys((f"{sheet}.{FILE}" for sheet in ENTRIES), _PLACED)
    own = {f"{TIES}.{TYPE}": _TYPED, f"{TIES}.{REF}": _REFERRED, f"{CITATIONS}.{OF}": _CITING}
    return {**told, **called, **placed, **own}
