"""The messages that are written out in the code, found where they are asked for.

A message is an argument of a call such as ``phrase("no ties", language)``: a text, a choice of texts, or a name that
stands for one in the same module. What cannot be read off the code is refused, so that no message is overlooked.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True)
class Message:
    """What can be said.

    Attributes:
        english: The message.
        many: Its English for several; None if it counts nothing.
        context: What tells it from the same English of another meaning.
        place: Where it comes from.
    """

    english: str
    many: str | None = None
    context: str | None = None
    place: str = ""


ASKED_BY: Final = {
    "phrase": (0,),
    "counted": (0, 1),
    "Remark": (0,),
    "Help": (0,),
    "Metavar": (0,),
    "Message.of": (0,),
    "Problem.of": (1,),
    "QuestionError": (0,),
    "DateError": (0,),
    "QuantityError": (0,),
    "report_shape": (2,),
    ".report": (2,),
    ".refuse": (2,),
}
"""Which arguments of a call are messages, by what is called; of two, the first is for one, the second for several."""

CONTEXTS: Final = {"Metavar": "metavar"}
"""The contexts of messages that are asked for without saying one."""

PASSING: Final = {"phrase", "counted", "term", "forms", "of", "report", "refuse", "report_shape", "__init__"}
"""Functions that pass on a message they are given; it is gathered where they are called."""


def messages_of(path: Path) -> Iterator[Message]:
    """Yield the messages that are written out in a module.

    Raises:
        ValueError: If one is asked for that is not.
    """
    module = _Module(ast.parse(path.read_text(encoding="utf-8")))
    for imported in module.all_of(ast.ImportFrom):
        if renamed := next((name for name in imported.names if name.asname and name.name in ASKED_BY), None):
            raise ValueError(f"{path.name}:{imported.lineno}: '{renamed.name}' has to keep its name")
    for call in module.all_of(ast.Call):
        called = _asked(call)
        places = ASKED_BY.get(called, ())
        where = f"{path.name}:{call.lineno}"
        if places and _is_hidden(call, places):
            raise ValueError(f"{where}: a message has to stand in its place, not '{ast.unparse(call)}'")
        if places and not module.passes_on(call.args[places[0]]):
            said = (word.value.value for word in call.keywords if word.arg == "context")
            context = next(said, CONTEXTS.get(called))
            try:
                texts = [module.texts(call.args[place]) for place in places]
            except ValueError as error:
                raise ValueError(f"{where}: a message has to be written out, not '{error}'") from None
            for forms in zip(*texts, strict=True):
                yield Message(forms[0], forms[1] if len(forms) > 1 else None, context, where)


class _Module:
    """What the names of a module can stand for."""

    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree
        self.top = ast.Module([part for part in tree.body if not isinstance(part, ast.FunctionDef | ast.ClassDef)], [])
        self.function_of: dict[ast.AST, ast.FunctionDef] = {}
        for function in self.all_of(ast.FunctionDef):
            self.function_of.update(dict.fromkeys(ast.walk(function), function))

    def all_of(self, kind: type) -> list:
        return [node for node in ast.walk(self.tree) if isinstance(node, kind)]

    def passes_on(self, node: ast.expr) -> bool:
        """Whether an expression is a message that has been made before, here or by a caller."""
        if isinstance(node, ast.Attribute):
            return node.attr == "message"
        function = self.function_of.get(node)
        given = function is not None and function.name in PASSING
        return given and isinstance(node, ast.Name) and node.id in _parameters(function)

    def texts(self, node: ast.expr) -> list[str]:
        """Return every text that an expression can be.

        Raises:
            ValueError: If that cannot be read off the code.
        """
        match node:
            case ast.Constant(value=str(text)):
                return [text]
            case ast.IfExp():
                return [*self.texts(node.body), *self.texts(node.orelse)]
            case ast.Name():
                texts = [text for value in self._values_of(node) for text in self._within(value)]
                if texts:
                    return texts
            case ast.Subscript():
                return self._within(node.value)
            case ast.JoinedStr():
                return ["".join(map(self._part, node.values))]
        raise ValueError(ast.unparse(node))

    def _within(self, node: ast.expr) -> list[str]:
        """Return the texts in a table, of whatever else it holds; of anything else what it can be."""
        match node:
            case ast.Tuple() | ast.List() | ast.Set():
                parts = node.elts
            case ast.Dict():
                parts = node.values
            case ast.Call():
                called = [node.func.value] if isinstance(node.func, ast.Attribute) else []
                parts = [*called, *node.args, *(word.value for word in node.keywords)]
            case ast.Lambda():
                parts = [node.body]
            case _:
                return self.texts(node)
        return [text for part in parts for text in self._any_of(part)]

    def _any_of(self, node: ast.expr) -> list[str]:
        try:
            return self._within(node)
        except ValueError:
            return []

    def _part(self, node: ast.expr) -> str:
        """Return the text of a part of an f-string: a text, or a number of the module."""
        if isinstance(node, ast.FormattedValue) and isinstance(node.value, ast.Name):
            (value,) = self._values_of(node.value)
            node = value
        if isinstance(node, ast.Constant):
            return str(node.value)
        raise ValueError(ast.unparse(node))

    def _values_of(self, name: ast.Name) -> list[ast.expr]:
        """Return what a name is bound to: in its function or given to that, else in the module."""
        function = self.function_of.get(name)
        if function is not None:
            if found := _bound(name.id, function):
                return found
            names = _parameters(function)
            if name.id in names:
                place = names.index(name.id)
                calls = [call for call in self.all_of(ast.Call) if _called(call) == function.name]
                return [call.args[place] for call in calls]
        if found := _bound(name.id, self.top):
            return found
        raise ValueError(name.id)


def _bound(name: str, scope: ast.AST) -> list[ast.expr]:
    """Return the values that a scope gives to a name, also where it takes them out of a table in turn."""
    found = []
    for node in ast.walk(scope):
        match node:
            case ast.Assign(targets=[target]) | ast.AnnAssign(target=target) | ast.NamedExpr(target=target):
                given = _pairs(target, [node.value])
            case ast.For(target=target) | ast.comprehension(target=target):
                given = _pairs(target, node.iter.elts if isinstance(node.iter, ast.Tuple | ast.List) else [node.iter])
            case _:
                continue
        found += [value for part, value in given if name in {leaf.id for leaf in ast.walk(part) if _is_name(leaf)}]
    return found


def _pairs(target: ast.expr, values: list[ast.expr | None]) -> list[tuple[ast.expr, ast.expr]]:
    """Return the parts of a target, each with every value it is given."""
    pairs: list[tuple[ast.expr, ast.expr]] = []
    for value in values:
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            pairs += zip(target.elts, value.elts, strict=True)
        elif value is not None:
            pairs.append((target, value))
    return pairs


def _is_name(node: ast.AST) -> bool:
    return isinstance(node, ast.Name)


def _parameters(function: ast.FunctionDef) -> list[str]:
    return [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]


def _asked(call: ast.Call) -> str:
    """Return by which name of those that take messages a call asks for one, whatever stands before it."""
    names = _called(call).split(".")
    known = (".".join(names[-2:]), names[-1], f".{names[-1]}" if len(names) > 1 else "")
    return next((name for name in known if name in ASKED_BY), "")


def _is_hidden(call: ast.Call, places: tuple[int, ...]) -> bool:
    """Whether a message is given by keyword, or among others that are spread out."""
    return len(call.args) <= max(places) or any(isinstance(part, ast.Starred) for part in call.args[: max(places) + 1])


def _called(call: ast.Call) -> str:
    """Return the name of what is called, such as ``phrase`` or ``Problem.of``."""
    return ast.unparse(call.func) if isinstance(call.func, ast.Name | ast.Attribute) else ""
