"""Where code can be broken in small ways, and how a sample of that is drawn."""

from __future__ import annotations

import ast
import collections
import difflib
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import attrs
import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators

__all__ = ["Mutant", "find_mutants", "sample"]


@attrs.frozen(eq=False)
class Mutant:
    """One small break; its *lines* are those of the whole statement, or its head."""

    name: str
    path: Path
    module: cst.Module
    old: cst.CSTNode
    new: cst.CSTNode
    lines: range
    function: str

    @property
    def code(self) -> str:
        """The broken source."""
        broken = self.module.deep_replace(self.old, self.new)
        return cast("cst.Module", broken).code

    @property
    def diff(self) -> str:
        """What the break is, as ``diff`` shows it, without context."""
        two = self.module.code.splitlines(), self.code.splitlines()
        return "\n".join(list(difflib.unified_diff(*two, n=0, lineterm=""))[2:])


class _Breaks(cst.CSTVisitor):
    """All breaks of one module, by the place where they are."""

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str, cst.CSTNode, cst.CSTNode, range]] = []
        self._where: list[str] = []
        self._functions: list[str] = []
        self._statements: list[cst.CSTNode] = []
        self._decorators: list[cst.CSTNode] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        if _left_alone(node):
            return False
        if isinstance(node, cst.FunctionDef | cst.ClassDef):
            self._where.append(node.name.value)
        if isinstance(node, cst.FunctionDef):
            self._functions.append(".".join(self._where))
        if isinstance(node, cst.BaseSmallStatement):
            self._statements.append(node)
        if isinstance(node, cst.Decorator):
            self._decorators.append(node)
        lines = self._lines(self._statements[-1] if self._statements else node)
        where = ".".join(self._where) or "-"
        function = self._functions[0] if self._functions else ""
        if self._decorators:
            function = ""
        for kind, operator in mutation_operators:
            if isinstance(node, kind):
                for new in operator(node):
                    self.found.append((where, function, node, new, lines))
        return True

    def on_leave(self, original_node: cst.CSTNode) -> None:
        if _left_alone(original_node):
            return
        if isinstance(original_node, cst.FunctionDef | cst.ClassDef):
            self._where.pop()
        if isinstance(original_node, cst.FunctionDef):
            self._functions.pop()
        if isinstance(original_node, cst.BaseSmallStatement):
            self._statements.pop()
        if isinstance(original_node, cst.Decorator):
            self._decorators.pop()

    def _lines(self, node: cst.CSTNode) -> range:
        place: Any = self.get_metadata(PositionProvider, node)
        return range(place.start.line, place.end.line + 1)


def _left_alone(node: cst.CSTNode) -> bool:
    """Whether nothing that runs can tell a break here."""
    match node:
        case cst.Annotation() | cst.Import() | cst.ImportFrom():
            return True
        case cst.Expr(value=cst.SimpleString()):
            return True
        case cst.Decorator(decorator=cst.Call(func=cst.Attribute())):
            return True  # what is remembered, and how much of it
        case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value="__all__"))]):
            return True
    return False


def find_mutants(path: Path) -> Iterator[Mutant]:
    """Give every break of a module that compiles, and to something else."""
    wrapper = MetadataWrapper(cst.parse_module(path.read_text("utf-8")))
    breaks = _Breaks()
    wrapper.visit(breaks)
    count: collections.Counter[str] = collections.Counter()
    for where, function, old, new, lines in breaks.found:
        count[where] += 1
        name = f"{path.parent.name}.{path.stem}:{where}:{count[where]}"
        yield Mutant(name, path, wrapper.module, old, new, lines, function)


def _is_a_change(mutant: Mutant) -> bool:
    try:
        broken = ast.dump(ast.parse(mutant.code))
    except SyntaxError:
        return False
    return broken != ast.dump(ast.parse(mutant.module.code))


def sample(mutants: Sequence[Mutant], count: int, seed: int) -> list[Mutant]:
    """
    Draw some mutants by their names and the seed alone.

    Each beginning of what is drawn is a sample too: one may stop at any time.
    """

    def lot(mutant: Mutant) -> bytes:
        return hashlib.sha256(f"{seed} {mutant.name}".encode()).digest()

    drawn: list[Mutant] = []
    for mutant in sorted(mutants, key=lot):
        if len(drawn) == count:
            break
        if _is_a_change(mutant):
            drawn.append(mutant)
    return drawn
