"""What a command is: what can be typed after it, what help tells of it, and what is done when it runs."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar

import click

from actorgraph.cli.parameters import Parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.cli.parameters import Help


class Command(ABC):
    """A command; an instance is one run of it.

    Attributes:
        name: What is typed.
        about: What help tells, each a paragraph; the first stands in the list of commands.
        values: What was typed after it, by the names of its parameters.
    """

    name: ClassVar[str]
    about: ClassVar[tuple[Help, ...]]

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.values = values

    @abstractmethod
    def run(self) -> None:
        """Do what the command is for."""

    @classmethod
    def appendix(cls) -> str | None:
        """Return what stands below the options in its help."""
        return None

    @classmethod
    def parameters(cls) -> tuple[Parameter[Any], ...]:
        """Return its own arguments and options in the order of declaration, then those that it shares with others."""
        declared: dict[str, Parameter[Any]] = {}
        for owner in cls.__mro__:
            for name, value in vars(owner).items():
                if isinstance(value, Parameter):
                    declared.setdefault(name, value)
        return tuple(declared.values())


class ClickCommand(click.Command):
    """A command as click has it. Its parameters are made when they are needed: the list of all commands needs none."""

    def __init__(self, declared: type[Command]) -> None:
        super().__init__(
            declared.name,
            help="\n\n".join(declared.about),
            callback=lambda **values: declared(values).run(),
        )
        self._declared = declared

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return the parameters."""
        if not self.params:
            self.params = [parameter.for_click() for parameter in self._declared.parameters()]
        return super().get_params(ctx)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what stands below the options."""
        self.epilog = self._declared.appendix()
        super().format_epilog(ctx, formatter)
