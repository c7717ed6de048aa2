"""Arguments and options: each is declared once, as an attribute of its command, and typed as what it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, NewType, TypeVar, overload

import click

from actorgraph.wording.phrases import term

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    from actorgraph.cli.command import Command

    Words = Callable[[], tuple[str, ...]]
    """Words to choose from, asked for when they are needed: some are heavy to import."""

V = TypeVar("V")

Help = NewType("Help", str)
"""What ``--help`` tells; called on the text written out, it is found by whoever gathers messages."""

Metavar = NewType("Metavar", str)
"""What help calls a word that is typed; found likewise."""

_CONTEXTS: Final = {"help": None, "metavar": "metavar"}
"""What is told in a language, and the context by which it is found: a path that is typed is none of ties."""


class Parameter(Generic[V]):
    """An argument or an option; of a command that runs, the value that was typed.

    Args:
        kind: Which of the two.
        spelling: How an option is spelled, as in ``-g/--graph``.
        words: The words to choose from; with a metavar, whoever is asked judges the choice.
        first: Whether the first of them is taken if none is typed.
        switched: Whether the two spellings are contraries, as ``--yes/--no``.
        settings: What else click is told.
    """

    def __init__(
        self,
        kind: type[click.Parameter],
        spelling: str = "",
        *,
        words: Words | None = None,
        first: bool = False,
        switched: bool = False,
        **settings: Any,
    ) -> None:
        self.name = ""
        self._kind = kind
        self._spelling = [spelling] if switched else spelling.split("/") if spelling else []
        self._words = words
        self._first = first
        self._settings = settings

    def __set_name__(self, owner: type[Command], name: str) -> None:
        """Take the name of the attribute."""
        self.name = name

    @overload
    def __get__(self, command: None, owner: type[Command]) -> Self: ...
    @overload
    def __get__(self, command: Command, owner: type[Command]) -> V: ...
    def __get__(self, command: Command | None, owner: type[Command]) -> Any:
        """Return the value that was typed; of a class, the declaration."""
        return self if command is None else command.values[self.name]

    def for_click(self, language: str) -> click.Parameter:
        """Return it as click has it, with its help in a language."""
        settings: dict[str, Any] = {
            name: term(value, language, context=_CONTEXTS[name]) if name in _CONTEXTS else value
            for name, value in self._settings.items()
        }
        if self._words is not None:
            words = self._words()
            if "metavar" not in settings:
                settings["type"] = click.Choice(words)
            if self._first:
                settings |= {"default": words[0], "show_default": True}
        return self._kind([*self._spelling, self.name], **settings)


def argument(metavar: Metavar) -> Parameter[str]:
    """Declare a word that has to be typed."""
    return Parameter(click.Argument, metavar=metavar)


def arguments(metavar: Metavar) -> Parameter[tuple[str, ...]]:
    """Declare any number of words."""
    return Parameter(click.Argument, metavar=metavar, nargs=-1)


def flag(spelling: str, about: Help) -> Parameter[bool]:
    """Declare an option that is there or not."""
    return Parameter(click.Option, spelling, help=about, is_flag=True)


def switch(on: str, off: str, about: Help) -> Parameter[bool | None]:
    """Declare two options of which one can be there, and says the contrary of the other."""
    return Parameter(click.Option, f"{on}/{off}", help=about, is_flag=True, default=None, switched=True)


def text(spelling: str, metavar: Metavar, about: Help) -> Parameter[str | None]:
    """Declare an option with a text."""
    return Parameter(click.Option, spelling, help=about, metavar=metavar)


def texts(spelling: str, metavar: Metavar, about: Help) -> Parameter[tuple[str, ...]]:
    """Declare an option that can be repeated, with a text each time."""
    return Parameter(click.Option, spelling, help=about, metavar=metavar, multiple=True)


def words(spelling: str, metavar: Metavar, about: Help) -> Parameter[tuple[str, ...]]:
    """Declare an option that can be repeated, with a word or several joined by commas each time."""
    return Parameter(click.Option, spelling, help=about, metavar=metavar, multiple=True, callback=_split)


@overload
def number(spelling: str, metavar: Metavar, about: Help, *, least: int = 1) -> Parameter[int | None]: ...
@overload
def number(spelling: str, metavar: Metavar, about: Help, *, default: int, shown: bool = True) -> Parameter[int]: ...
def number(
    spelling: str, metavar: Metavar, about: Help, *, least: int = 1, default: int | None = None, shown: bool = True
) -> Parameter[Any]:
    """Declare an option with a whole number."""
    kind = click.IntRange(min=least)
    return Parameter(
        click.Option, spelling, help=about, metavar=metavar, type=kind, default=default, show_default=shown
    )


def real(spelling: str, metavar: Metavar, about: Help) -> Parameter[float | None]:
    """Declare an option with a number."""
    return Parameter(click.Option, spelling, help=about, metavar=metavar, type=click.FLOAT)


def choice(spelling: str, words: Words, about: Help) -> Parameter[str | None]:
    """Declare an option with one of some words."""
    return Parameter(click.Option, spelling, help=about, words=words)


def setting(spelling: str, words: Words, about: Help) -> Parameter[str]:
    """Declare an option with one of some words, the first if none is typed."""
    return Parameter(click.Option, spelling, help=about, words=words, first=True)


def _split(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())
