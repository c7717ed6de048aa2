"""What changes in files, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.documents.differences import unified
from actorgraph.documents.terminal import clean

if TYPE_CHECKING:
    from actorgraph.documents.terminal import Paint


def changes_text(path: str, before: str, after: str, paint: Paint) -> str:
    """Return what changes in a file, in the form that ``diff -u`` and ``git diff`` have.

    Args:
        path: The file.
        before: What it says; nothing if it is new.
        after: What it is to say.
        paint: Colours.
    """
    lines = unified(_lines(before), _lines(after), (path if before else "/dev/null", path))
    return "\n".join(_painted(clean(line.rstrip("\r\n")), paint) for line in lines)


def _lines(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n") if text else []


def _painted(line: str, paint: Paint) -> str:
    if line.startswith(("--- ", "+++ ")):
        return paint.bold(line)
    if line.startswith("+"):
        return paint.green(line)
    return paint.red(line) if line.startswith("-") else paint.dim(line) if line.startswith("@@") else line
