"""Help in the language that is spoken: what click writes around the help of a command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from actorgraph.cli.parameters import Help
from actorgraph.wording import ENGLISH
from actorgraph.wording.phrases import phrase, term

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEADINGS: Final = {"Options": Help("Options:"), "Commands": Help("Commands:")}
_DEFAULT: Final = Help("[default: ")


class _Formatter(click.HelpFormatter):
    """Writes help in a language."""

    def __init__(self, language: str, **widths: Any) -> None:
        super().__init__(**widths)
        self._language = language

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or phrase("Usage: ", self._language))

    def write_heading(self, heading: str) -> None:
        known = _HEADINGS.get(heading)
        told = term(known, self._language) if known else f"{heading}:"
        self.write(f"{'':>{self.current_indent}}{told}\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        default = term(_DEFAULT, self._language)
        super().write_dl([(typed, told.replace(_DEFAULT, default)) for typed, told in rows], *args, **kwargs)


class _Context(click.Context):
    """What is typed, for a command whose help is in a language."""

    command: Spoken

    def make_formatter(self) -> _Formatter:
        return _Formatter(self.command.language, width=self.terminal_width, max_width=self.max_content_width)


class Spoken(click.Command):
    """A command whose help is in a language."""

    context_class = _Context
    language = ENGLISH

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = phrase("Show this message and exit.", self.language)
        return option
