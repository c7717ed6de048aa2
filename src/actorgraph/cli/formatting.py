"""`fmt`: files set in one way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import click

from actorgraph.cli.options import WithGraph
from actorgraph.cli.parameters import Help, Metavar, arguments, flag
from actorgraph.cli.progress import progress
from actorgraph.cli.session import NEGATIVE, UNUSABLE, demand_graph, paint_for, remark
from actorgraph.message import Message
from actorgraph.wording.phrases import counted, phrase

if TYPE_CHECKING:
    from pathlib import Path

    from actorgraph.cli.command import Command
    from actorgraph.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    """What came of setting a file.

    Attributes:
        path: The file.
        before: What it says; None if it cannot be read.
        after: What it is to say; None if it is left alone.
        problems: What keeps it from being read.
        refusal: Why it is left alone, if its YAML is sound.
    """

    path: Path
    before: str | None = None
    after: str | None = None
    problems: tuple[Problem, ...] = ()
    refusal: str | None = None

    @property
    def differs(self) -> bool:
        return self.after is not None and self.after != self.before


class Fmt(WithGraph):
    name = "fmt"
    about = (
        Help("Set files in one way, and keep what they say."),
        Help(
            "Two spaces a level, dashes of a list two spaces in; what stands in brackets, braces or quotes on one "
            "line, however long. Comments, quotes, braces and the order of everything stay. A file that is set already "
            "does not change by a byte; one with errors is left and told, and so is one that could not be set without "
            "changing what it says or losing a comment."
        ),
        Help(
            "--sort also puts sections in the order of the reference, actors and sources by their keys, and the ties "
            "of a section by their ends and dates; what has comments of its own line between its parts stays in its "
            "order, since nobody but you knows what they are about."
        ),
        Help("Exit code 1 if a file is left, or with --check if one would change; 2 if one cannot be read."),
    )

    paths = arguments(Metavar("[PATH]..."))
    graph = WithGraph.graph
    only_check = flag("--check", Help("Write nothing; list the files that would change."))
    diff = flag("--diff", Help("Write nothing; show what would change."))
    sort = flag("--sort", Help("Put sections, actors, sources and ties in order too."))

    def run(self) -> None:
        from actorgraph.loading.files import find_files

        files, missing = find_files(demand_graph((*self.paths, *self.graph)))
        outcomes = [_Outcome(path=file) for file in files]
        with progress(phrase("setting files", self.spoken)) as report:
            for number, file in enumerate(files):
                outcomes[number] = self._outcome(file)
                report((number + 1) / len(files))
        self._tell_problems(missing, outcomes)
        changed = [outcome for outcome in outcomes if outcome.differs]
        for outcome in changed:
            self._settle(outcome)
        self._tell_counts(len(files), len(changed))
        problems = [*missing, *(problem for outcome in outcomes for problem in outcome.problems)]
        if any(problem.code == "AG001" for problem in problems):
            raise SystemExit(UNUSABLE)
        left = any(outcome.after is None for outcome in outcomes)
        if left or (self.only_check and changed):
            raise SystemExit(NEGATIVE)

    def _outcome(self, file: Path) -> _Outcome:
        from actorgraph.editing.formatting import errors_in, formatted
        from actorgraph.errors import EditError
        from actorgraph.loading.files import read_file

        text, problems = read_file(file)
        if text is None:
            return _Outcome(path=file, problems=tuple(problems))
        if errors := errors_in(file.as_posix(), text):
            return _Outcome(path=file, before=text, problems=errors)
        try:
            return _Outcome(path=file, before=text, after=formatted(file.as_posix(), text, sort=self.sort))
        except EditError as error:
            return _Outcome(path=file, before=text, refusal=error.message)

    def _tell_problems(self, missing: list[Problem], outcomes: list[_Outcome]) -> None:
        from actorgraph.presenters.problems import problems_text

        problems = [*missing, *(problem for outcome in outcomes for problem in outcome.problems)]
        texts = {each.path.as_posix(): each.before for each in outcomes if each.before is not None}
        if problems:
            ordered = sorted(problems, key=lambda problem: problem.sort_key)
            click.echo(problems_text(ordered, texts, paint_for("stderr"), self.spoken), err=True)
        for outcome in outcomes:
            if outcome.refusal is not None:
                remark(outcome.refusal, self.spoken)

    def _settle(self, outcome: _Outcome) -> None:
        """Write a file, or tell what would be written."""
        from actorgraph.documents.terminal import clean
        from actorgraph.exporters.files import rewrite
        from actorgraph.presenters.changes import changes_text

        before, after = outcome.before or "", outcome.after or ""
        if self.diff:
            click.echo(changes_text(outcome.path.as_posix(), before, after, paint_for("stdout")))
            return
        if not self.only_check:
            rewrite(outcome.path, before, after)
        click.echo(clean(outcome.path.as_posix()))

    def _tell_counts(self, files: int, changed: int) -> None:
        """Tell how many files there are and how many of them change."""
        read = counted("{n:,} file", "{n:,} files", files, self.spoken)
        if self.only_check or self.diff:
            told = counted("{n:,} would change", "{n:,} would change", changed, self.spoken)
        else:
            told = counted("{n:,} changed", "{n:,} changed", changed, self.spoken)
        remark(Message.of("{read}; {found}", read=read, found=told), self.spoken)


FORMATTING: Final[tuple[type[Command], ...]] = (Fmt,)
