"""The command group, and the one place where errors become exit codes."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final

import click

from actorgraph.cli.asking import ASKING
from actorgraph.cli.checking import Check, Schema
from actorgraph.cli.command import ClickCommand
from actorgraph.cli.comparing import COMPARING
from actorgraph.cli.counting import COUNTING
from actorgraph.cli.history import HISTORY
from actorgraph.cli.measuring import MEASURING
from actorgraph.cli.parameters import Help
from actorgraph.cli.rendering import RENDERING
from actorgraph.cli.session import fail
from actorgraph.cli.surrounding import SURROUNDING
from actorgraph.errors import ActorgraphError

if TYPE_CHECKING:
    from actorgraph.cli.command import Command

COMMANDS: Final[tuple[type[Command], ...]] = (
    Check,
    *RENDERING,
    *ASKING,
    *SURROUNDING,
    *MEASURING,
    *HISTORY,
    *COMPARING,
    *COUNTING,
    Schema,
)
"""All commands, in the order in which people need them."""

INTERRUPTED: Final = 130

_ABOUT: Final = (
    Help("Maps of who stands with whom, against whom, since when, and who says so."),
    Help(
        "You write ties between groups, states and people as YAML files in a folder named 'graph': each tie with its "
        "type, its dates and its sources. actorgraph checks the files, answers questions about them with the evidence, "
        "and draws them as one HTML page that never asks the network for anything."
    ),
    "\b\n"
    + Help(
        "Start with:\n"
        "  actorgraph check                  is the data sound?\n"
        "  actorgraph list actors            who is in it?\n"
        "  actorgraph path JNIM Al-Qaida     how are two actors connected, and who says so?\n"
        "  actorgraph render                 draw it: out/index.html"
    ),
)
_EXIT_CODES: Final = Help("Exit codes: 0 an answer, 1 a sound question with a negative answer, 2 unusable input.")


class Actorgraph(click.Group):
    """The group of all commands."""

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
            from actorgraph.documents.terminal import one_line

            raise click.UsageError(one_line(error.format_message()), error.ctx) from None
        except KeyboardInterrupt:
            raise SystemExit(INTERRUPTED) from None


main = Actorgraph(
    name="actorgraph",
    commands={command.name: ClickCommand(command) for command in COMMANDS},
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="\n\n".join(_ABOUT),
    epilog=_EXIT_CODES,
)
click.version_option(package_name="actorgraph", message="%(prog)s %(version)s")(main)
