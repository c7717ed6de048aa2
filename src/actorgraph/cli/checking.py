"""`check` and `schema`: is the data sound, and what may stand in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from actorgraph.cli.command import Command
from actorgraph.cli.options import WithGraph
from actorgraph.cli.parameters import Help, arguments, flag, setting
from actorgraph.cli.session import NEGATIVE, UNUSABLE, paint_for, read_graph

if TYPE_CHECKING:
    from actorgraph.api import Dataset
    from actorgraph.loading import Reading
    from actorgraph.problems import Problem


def _formats() -> tuple[str, ...]:
    from actorgraph.presenters.problems import PROBLEM_FORMATS

    return PROBLEM_FORMATS


class Check(WithGraph):
    name = "check"
    about = (
        Help("Report everything that is wrong or doubtful in the data."),
        Help(
            "Errors leave no dataset: broken YAML, unknown keys, dates that do not exist, sources that are not "
            "listed. Warnings and notes are doubts about one that exists: undeclared actors, ties without a source, "
            "friend and foe at once. Every problem is reported in one run, with its place; rules are asked once there "
            "is a dataset."
        ),
        Help(
            "Exit code 1 if there is an error, or with --strict a warning; notes never fail. 2 if a file cannot be "
            "read."
        ),
    )

    paths = arguments(Help("[PATH]..."))
    graph = WithGraph.graph
    strict = flag("--strict", Help("Fail on warnings too, not only on errors."))
    how = setting("--format", _formats, Help("Form of the report."))

    def run(self) -> None:
        from actorgraph.problems import Severity
        from actorgraph.rules import check

        reading = read_graph((*self.paths, *self.graph))
        found = list(reading.problems)
        if reading.dataset is not None:
            found = sorted([*found, *check(reading.dataset)], key=lambda problem: problem.sort_key)
        _tell(found, reading, self.how)
        if any(problem.code == "AG001" for problem in found):
            raise SystemExit(UNUSABLE)
        failing = {Severity.ERROR, Severity.WARNING} if self.strict else {Severity.ERROR}
        if any(problem.severity in failing for problem in found):
            raise SystemExit(NEGATIVE)


def _tell(found: list[Problem], reading: Reading[Dataset], how: str) -> None:
    from actorgraph.presenters.problems import problems_github, problems_json, problems_text, summary_text

    if how == "json":
        click.echo(problems_json(found, reading.dataset))
    elif how == "github":
        click.echo(problems_github(found), nl=bool(found))
    else:
        if found:
            paint = paint_for("stdout")
            click.echo(problems_text(found, reading.texts, paint, all_of_them="--format json lists them all"))
        click.echo(summary_text(found, reading.dataset, len(reading.texts)))


class Schema(Command):
    name = "schema"
    about = (Help("Print the JSON Schema of the language, for editors."),)

    def run(self) -> None:
        from actorgraph.loading.schema import json_schema

        click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
