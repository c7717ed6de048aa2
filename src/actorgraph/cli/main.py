"""The command group, and the one place where errors become exit codes."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, Final, NoReturn

import click

from actorgraph.cli.adding import ADDING
from actorgraph.cli.aggregating import AGGREGATING
from actorgraph.cli.asking import ASKING
from actorgraph.cli.checking import Check, Schema
from actorgraph.cli.command import ClickCommand
from actorgraph.cli.comparing import COMPARING
from actorgraph.cli.counting import COUNTING
from actorgraph.cli.exporting import EXPORTING
from actorgraph.cli.formatting import FORMATTING
from actorgraph.cli.history import HISTORY
from actorgraph.cli.importing import IMPORTING
from actorgraph.cli.language import language_spoken
from actorgraph.cli.measuring import MEASURING
from actorgraph.cli.owning import OWNING
from actorgraph.cli.parameters import Help
from actorgraph.cli.refusals import refusals_in
from actorgraph.cli.rendering import RENDERING
from actorgraph.cli.session import UNUSABLE, paint_for
from actorgraph.cli.spoken import Spoken
from actorgraph.cli.starting import STARTING
from actorgraph.cli.surrounding import SURROUNDING
from actorgraph.errors import ActorgraphError, reason_of
from actorgraph.message import Message
from actorgraph.wording import ENGLISH, LANGUAGES
from actorgraph.wording.phrases import phrase, term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.cli.command import Command

COMMANDS: Final[tuple[type[Command], ...]] = (
    Check,
    *RENDERING,
    *ASKING,
    *SURROUNDING,
    *OWNING,
    *MEASURING,
    *HISTORY,
    *COMPARING,
    *COUNTING,
    *STARTING,
    *EXPORTING,
    *IMPORTING,
    *AGGREGATING,
    *ADDING,
    *FORMATTING,
    Schema,
)
"""All commands, in the order in which people need them."""

INTERRUPTED: Final = 130

_STDOUT, _STDERR = 1, 2

_ABOUT: Final = (
    Help("Maps of who stands with whom, against whom, since when, and who says so."),
    Help(
        "You write ties between groups, states and people as YAML files in a folder named 'graph': each tie with its "
        "type, its dates and its sources. actorgraph checks the files, answers questions about them with the evidence, "
        "and draws them as one HTML page that never asks the network for anything."
    ),
)
_START: Final = Help(
    "Start with:\n"
    "  actorgraph new my-record          make a folder with a small dataset to write over\n"
    "  actorgraph check                  is the data sound?\n"
    "  actorgraph list actors            who is in it?\n"
    "  actorgraph path JNIM Al-Qaida     how are two actors connected, and who says so?\n"
    "  actorgraph render                 draw it: out/index.html"
)


class Actorgraph(Spoken, click.Group):
    """The group of all commands, told in a language."""

    def __init__(self, language: str = ENGLISH) -> None:
        super().__init__(
            name="actorgraph",
            commands={command.name: ClickCommand(command, language) for command in COMMANDS},
            params=[_lang(language)],
            callback=_pass_on,
            context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
            options_metavar=phrase("[OPTIONS]", language),
            subcommand_metavar=phrase("COMMAND [ARGS]...", language),
            help="\n\n".join([*(term(paragraph, language) for paragraph in _ABOUT), f"\b\n{term(_START, language)}"]),
            epilog=phrase(
                "Exit codes: 0 an answer, 1 a sound question with a negative answer, 2 unusable input.", language
            ),
        )
        self.language = language
        version = phrase("Show the version and exit.", language)
        click.version_option(package_name="actorgraph", message="%(prog)s %(version)s", help=version)(self)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which they were added."""
        return list(self.commands)

    def main(self, args: Sequence[str] | None = None, *rest: Any, **kwargs: Any) -> Any:
        """Run, in the language that is spoken, with text in UTF-8, and without a traceback for anything a user did."""
        spoken = language_spoken(sys.argv[1:] if args is None else args, os.environ)
        if spoken != self.language:
            return Actorgraph(spoken).main(args, *rest, **kwargs)
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        try:
            with self._ended():
                code = super().main(args, *rest, **{**kwargs, "standalone_mode": False})
        except click.ClickException as error:
            with self._ended():
                error.show()
            code = error.exit_code
        except OSError as error:
            _silence(_STDOUT)
            self._fail(Message.of("cannot write the answer: {reason}", reason=reason_of(error)))
        raise SystemExit(code)

    def make_context(self, info_name: str | None, args: list[str], *rest: Any, **extra: Any) -> click.Context:
        """Read what was typed before the command; without a word, click shows the help."""
        with self._ended(), refusals_in(self.language) if args else nullcontext():
            return super().make_context(info_name, args, *rest, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what it raises on purpose becomes one line and exit code 2."""
        with self._ended(), refusals_in(self.language):
            return super().invoke(ctx)

    @contextmanager
    def _ended(self) -> Iterator[None]:
        """End as the program ends; click would take a reader that goes away for a negative answer."""
        try:
            yield
        except ActorgraphError as error:
            self._fail(error.message)
        except (KeyboardInterrupt, EOFError, click.Abort):
            raise SystemExit(INTERRUPTED) from None
        except BrokenPipeError:
            _silence(_STDOUT, _STDERR)
            raise SystemExit(0) from None

    def _fail(self, message: str) -> NoReturn:
        """End with one line on standard error and exit code 2."""
        from actorgraph.documents.terminal import one_line
        from actorgraph.wording.told import told

        prefix = paint_for("stderr").red(phrase("error:", self.language))
        click.echo(f"{prefix} {one_line(told(message, self.language))}", err=True)
        raise SystemExit(UNUSABLE)


def _silence(*streams: int) -> None:
    """Write no more: what is left would be written at the end of the program, where nobody can be told of it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        os.dup2(nowhere, stream)


def _lang(language: str) -> click.Option:
    about = phrase("Language of all that is said; each command tells what goes without it.", language)
    return click.Option(["--lang"], type=click.Choice(LANGUAGES), help=about)


@click.pass_context
def _pass_on(ctx: click.Context, lang: str | None) -> None:
    """Let a language that is asked for before the command be that of the command."""
    if lang is not None:
        ctx.default_map = {command.name: {"lang": lang} for command in COMMANDS}


main = Actorgraph()
