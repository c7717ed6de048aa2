"""What a command is: what can be typed after it, what help tells of it, and what is done when it runs."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar

from actorgraph.cli.parameters import Help, Parameter, choice
from actorgraph.cli.spoken import Spoken
from actorgraph.wording import LANGUAGES
from actorgraph.wording.phrases import phrase, term

if TYPE_CHECKING:
    from collections.abc import Mapping

    import click


class Command(ABC):
    """A command; an instance is one run of it.

    Attributes:
        name: What is typed.
        about: What help tells, each a paragraph; the first stands in the list of commands.
        values: What was typed after it, by the names of its parameters.
        spoken: The language of what is said besides an answer.
    """

    name: ClassVar[str]
    about: ClassVar[tuple[Help, ...]]

    lang = choice(
        "--lang",
        lambda: LANGUAGES,
        Help("Language of help and messages; without it, that of LC_ALL, LC_MESSAGES or LANG."),
    )

    def __init__(self, values: Mapping[str, Any], spoken: str) -> None:
        self.values = values
        self.spoken = spoken

    @abstractmethod
    def run(self) -> None:
        """Do what the command is for."""

    @classmethod
    def appendix(cls, language: str) -> str | None:
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


class ClickCommand(Spoken):
    """A command as click has it. Its parameters are made when they are needed: the list of all commands needs none."""

    def __init__(self, declared: type[Command], language: str) -> None:
        super().__init__(
            declared.name,
            help="\n\n".join(term(paragraph, language) for paragraph in declared.about),
            options_metavar=phrase("[OPTIONS]", language),
            callback=lambda **values: declared(values, language).run(),
        )
        self.language = language
        self._declared = declared

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return the parameters."""
        if not self.params:
            self.params = [parameter.for_click(self.language) for parameter in self._declared.parameters()]
        return super().get_params(ctx)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what stands below the options."""
        self.epilog = self._declared.appendix(self.language)
        super().format_epilog(ctx, formatter)
