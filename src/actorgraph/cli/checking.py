"""`check` and `schema`: is the data sound, and what may stand in it."""

from __future__ import annotations

import json

import click

from actorgraph.cli.options import dataset_option
from actorgraph.cli.session import NEGATIVE, UNUSABLE, paint_for, read_graph
from actorgraph.presenters.problems import (
    PROBLEM_FORMATS,
    problems_github,
    problems_json,
    problems_text,
    summary_text,
)
from actorgraph.problems import Severity


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@dataset_option
@click.option("--strict", is_flag=True, help="Fail on warnings too, not only on errors.")
@click.option(
    "--format", "how", type=click.Choice(PROBLEM_FORMATS), default="text", show_default=True, help="Form of the report."
)
def check(paths: tuple[str, ...], graph: tuple[str, ...], how: str, *, strict: bool) -> None:
    """Report everything that is wrong or doubtful in the data.

    Errors leave no dataset: broken YAML, unknown keys, dates that do not exist, sources that are not listed.
    Warnings and notes are doubts about one that exists: undeclared actors, ties without a source, friend and foe at
    once. Every problem is reported in one run, with its place; rules are asked once there is a dataset.

    Exit code 1 if there is an error, or with --strict a warning; notes never fail. 2 if a file cannot be read.
    """
    from actorgraph.rules import check as check_rules

    reading = read_graph((*paths, *graph))
    found = list(reading.problems)
    if reading.dataset is not None:
        found = sorted([*found, *check_rules(reading.dataset)], key=lambda problem: problem.sort_key)
    if how == "json":
        click.echo(problems_json(found, reading.dataset))
    elif how == "github":
        click.echo(problems_github(found), nl=bool(found))
    else:
        if found:
            paint = paint_for("stdout")
            click.echo(problems_text(found, reading.texts, paint, all_of_them="--format json lists them all"))
        click.echo(summary_text(found, reading.dataset, len(reading.texts)))
    if any(problem.code == "AG001" for problem in found):
        raise SystemExit(UNUSABLE)
    severities = {problem.severity for problem in found}
    if Severity.ERROR in severities or (strict and Severity.WARNING in severities):
        raise SystemExit(NEGATIVE)


@click.command()
def schema() -> None:
    """Print the JSON Schema of the language, for editors."""
    from actorgraph.loading.schema import json_schema

    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
