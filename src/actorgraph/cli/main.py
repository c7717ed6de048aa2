"""The command group, and the one place where errors become exit codes."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from actorgraph.cli.asking import list_, path, show
from actorgraph.cli.checking import check, schema
from actorgraph.cli.history import diff, lineage, timeline
from actorgraph.cli.measuring import balance, blocs, centrality
from actorgraph.cli.rendering import embed, render
from actorgraph.cli.session import fail
from actorgraph.cli.standing import brokers, common, ego, neighbours, stats
from actorgraph.documents.terminal import one_line
from actorgraph.errors import ActorgraphError

INTERRUPTED = 130


class Actorgraph(click.Group):
    """The group: commands stand in the order in which people need them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which they were added."""
        return list(self.commands)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run, with text in UTF-8 whatever the locale, and without a traceback for anything a user did."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        try:
            return super().main(*args, **kwargs)
        except OSError as error:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            if isinstance(error, BrokenPipeError):
                raise SystemExit(0) from None
            fail(f"cannot write the answer: {(error.strerror or str(error)).lower()}")

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what it raises on purpose becomes one line and exit code 2."""
        try:
            return super().invoke(ctx)
        except ActorgraphError as error:
            fail(str(error))
        except click.UsageError as error:
            raise click.UsageError(one_line(error.format_message()), error.ctx) from None
        except KeyboardInterrupt:
            raise SystemExit(INTERRUPTED) from None


@click.group(
    name="actorgraph",
    cls=Actorgraph,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 an answer, 1 a sound question with a negative answer, 2 unusable input.",
)
@click.version_option(package_name="actorgraph", message="%(prog)s %(version)s")
def main() -> None:
    """Maps of who stands with whom, against whom, since when, and who says so.

    You write ties between groups, states and people as YAML files in a folder named 'graph': each tie with its
    type, its dates and its sources. actorgraph checks the files, answers questions about them with the evidence,
    and draws them as one HTML page that never asks the network for anything.

    \b
    Start with:
      actorgraph check                  is the data sound?
      actorgraph list actors            who is in it?
      actorgraph path JNIM Al-Qaida     how are two actors connected, and who says so?
      actorgraph render                 draw it: out/index.html
    """  # noqa: D301  (the escape is the character by which click keeps lines apart)


for command in (
    check,
    render,
    embed,
    path,
    show,
    list_,
    neighbours,
    common,
    ego,
    centrality,
    balance,
    blocs,
    brokers,
    lineage,
    timeline,
    diff,
    stats,
    schema,
):
    main.add_command(command)
