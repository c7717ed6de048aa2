"""What click refuses, told in the language that is spoken."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, Final

import click

from actorgraph.cli.parameters import Help
from actorgraph.wording import ENGLISH
from actorgraph.wording.phrases import phrase, term

if TYPE_CHECKING:
    from collections.abc import Iterator

_REFUSALS: Final = (
    Help("Invalid value for {place}: {reason}"),
    Help("Missing argument {place}."),
    Help("Missing argument {place}. {reason}"),
    Help("Choose from: {words}"),
    Help("Missing command."),
    Help("No such command {name}."),
    Help("No such command {name}. {reason}"),
    Help("No such option {name}."),
    Help("No such option {name}. {reason}"),
    Help("Did you mean {name}?"),
    Help("(Did you mean one of: {names}?)"),
    Help("Option {name} requires an argument."),
    Help("Option {name} does not take a value."),
    Help("Got unexpected extra argument ({typed})"),
    Help("Got unexpected extra arguments ({typed})"),
    Help("{value} is not one of {words}."),
    Help("{value} is not in the range {words}."),
    Help("{value} is not a valid integer range."),
    Help("{value} is not a valid float."),
)
"""What click says of words that it cannot take; a reason is a sentence of its own."""


_QUOTED: Final = re.compile(r"(?:(?<=^)|(?<=, ))'([^']*)'(?=, |\.|$)")
"""A word that click quotes, alone or in a list."""


@contextmanager
def refusals_in(language: str) -> Iterator[None]:
    """Let whatever click refuses be told in a language, on one line."""
    try:
        yield
    except click.UsageError as error:
        raise _Refusal(error, language) from None


def refusal_in(language: str, message: str) -> str:
    """Return what click says of words that it cannot take, in a language.

    >>> refusal_in("fr", "Missing command.")
    'Il manque une commande.'
    """
    if language == ENGLISH:
        return message
    for refusal in _REFUSALS:
        pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(refusal))
        if match := re.fullmatch(pattern, message, re.DOTALL):
            said = {name: _in_words(language, name, part) for name, part in match.groupdict().items()}
            return term(refusal, language).format(**said)
    return message


class _Refusal(click.UsageError):
    """What is wrong with the words that were typed."""

    def __init__(self, error: click.UsageError, language: str) -> None:
        from actorgraph.documents.terminal import one_line

        told = refusal_in(language, one_line(error.format_message()))
        if isinstance(error, click.NoSuchOption) and not error.option_name.startswith("--"):
            told = f"{told} {phrase('A name that begins with a dash goes after --, at the end.', language)}"
        super().__init__(told, error.ctx)
        self._language = language

    def show(self, file: IO[Any] | None = None) -> None:
        """Tell how the command is used, what is wrong, and where more is said."""
        if self.ctx is not None:
            hint = phrase("Try '{command} {option}' for help.", self._language)
            told = hint.format(command=self.ctx.command_path, option="--help")
            click.echo(f"{self.ctx.get_usage()}\n{told}\n", err=True)
        click.echo(phrase("Error: {message}", self._language).format(message=self.message), err=True)


def _in_words(language: str, name: str, part: str) -> str:
    """Return what stands in a place of a refusal; what was typed stays as it is, whatever quotes are in it."""
    if name == "reason":
        return refusal_in(language, part)
    if name == "typed":
        return part
    return _QUOTED.sub(lambda match: phrase("'{text}'", language).format(text=match[1]), part)
