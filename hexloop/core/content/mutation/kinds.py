"""The single edits: what may be changed about one node, and what it becomes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of mistake an edit stands for."""

    COMPARISON = "comparison"
    CONSTANT = "constant"
    OPERATOR = "operator"
    INDEX = "index"
    BRANCH = "branch"
    STATEMENT = "statement"
    RETURN = "return"
    LOOP = "loop"


@dataclass(frozen=True, slots=True)
class Edit:
    """Put ``new`` where ``owner.field`` stands, or its item ``index`` when that is a list; ``change`` in words."""

    owner: ast.AST
    field: str
    index: int | None
    new: object
    kind: Kind
    change: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands: in ``owner.field``, at ``index`` when that is a list."""

    node: ast.AST
    owner: ast.AST
    field: str
    index: int | None = None

    def edit(self, new: object, kind: Kind, change: str) -> Edit:
        """The edit that puts ``new`` here."""
        return Edit(self.owner, self.field, self.index, new, kind, change)


_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], str]] = {
    ast.Lt: (ast.LtE, "< → <="),
    ast.LtE: (ast.Lt, "<= → <"),
    ast.Gt: (ast.GtE, "> → >="),
    ast.GtE: (ast.Gt, ">= → >"),
    ast.Eq: (ast.NotEq, "== → !="),
    ast.NotEq: (ast.Eq, "!= → =="),
    ast.In: (ast.NotIn, "in → not in"),
    ast.NotIn: (ast.In, "not in → in"),
    ast.Is: (ast.IsNot, "is → is not"),
    ast.IsNot: (ast.Is, "is not → is"),
}
# A condition with one of these alone is negated by the edit of the comparison already.
_OPPOSITES = (ast.Eq, ast.NotEq, ast.In, ast.NotIn, ast.Is, ast.IsNot)

_OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], str, str]] = {
    ast.Add: (ast.Sub, "+", "-"),
    ast.Sub: (ast.Add, "-", "+"),
    ast.Mult: (ast.FloorDiv, "*", "//"),
    ast.Div: (ast.Mult, "/", "*"),
    ast.FloorDiv: (ast.Mult, "//", "*"),
    ast.Mod: (ast.FloorDiv, "%", "//"),
    ast.Pow: (ast.Mult, "**", "*"),
    ast.MatMult: (ast.Mult, "@", "*"),
    ast.BitAnd: (ast.BitOr, "&", "|"),
    ast.BitOr: (ast.BitAnd, "|", "&"),
    ast.BitXor: (ast.BitOr, "^", "|"),
    ast.LShift: (ast.RShift, "<<", ">>"),
    ast.RShift: (ast.LShift, ">>", "<<"),
}
_UNARY: dict[type[ast.unaryop], str] = {ast.Not: "not", ast.USub: "-", ast.Invert: "~"}

_CONDITIONS = {ast.If: "if", ast.While: "while", ast.IfExp: "if", ast.comprehension: "if", ast.match_case: "if"}
_DROPPED = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Expr, ast.Return, ast.Raise, ast.Delete)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_READS_TEXT = {"float", "int", "Decimal", "dtype"}


def edits_at(place: Place) -> Iterator[Edit]:
    """Every edit of the node at ``place`` itself; those of the nodes in it are asked for one by one."""
    yield from _condition(place)
    yield from _own(place)
    yield from _statement(place)


def _own(place: Place) -> Iterator[Edit]:
    """The edits that belong to the node's type."""
    match place.node:
        case ast.Compare() as node:
            yield from _comparison(node)
        case ast.BinOp() | ast.AugAssign() | ast.BoolOp() | ast.UnaryOp() as node:
            yield from _operation(place, node)
        case ast.Constant(value=value):
            yield from _constant(place, value)
        case ast.Subscript() as node:
            yield from _subscript(node)
        case ast.If() as node:
            yield from _branches(node)
        case ast.Return() as node:
            yield from _return(node)
        case ast.Break() | ast.Continue() as node:
            yield from _leap(place, node)


def number_of(node: ast.AST) -> int | float | None:
    """The number that ``node`` writes down, its sign included; ``None`` for anything else."""
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)) if not isinstance(
            value, bool
        ):
            return -value
    return None


def _comparison(node: ast.Compare) -> Iterator[Edit]:
    for index, operator in enumerate(node.ops):
        new, change = _COMPARISONS[type(operator)]
        yield Edit(node, "ops", index, new(), Kind.COMPARISON, change)


def _operation(place: Place, node: ast.BinOp | ast.AugAssign | ast.BoolOp | ast.UnaryOp) -> Iterator[Edit]:
    match node:
        case ast.BinOp() | ast.AugAssign():
            new, before, after = _OPERATORS[type(node.op)]
            sign = "=" if isinstance(node, ast.AugAssign) else ""
            yield Edit(node, "op", None, new(), Kind.OPERATOR, f"{before}{sign} → {after}{sign}")
        case ast.BoolOp(op=ast.And()):
            yield Edit(node, "op", None, ast.Or(), Kind.OPERATOR, "and → or")
        case ast.BoolOp():
            yield Edit(node, "op", None, ast.And(), Kind.OPERATOR, "or → and")
        case ast.UnaryOp():
            yield from _sign(place, node)


def _sign(place: Place, node: ast.UnaryOp) -> Iterator[Edit]:
    number = number_of(node)
    if number is not None:
        yield from _numbers(place, number)
    elif type(node.op) in _UNARY:
        kind = Kind.BRANCH if isinstance(node.op, ast.Not) else Kind.OPERATOR
        yield place.edit(node.operand, kind, f"{_UNARY[type(node.op)]} → nothing")


def _leap(place: Place, node: ast.Break | ast.Continue) -> Iterator[Edit]:
    word, other = ("break", ast.Continue) if isinstance(node, ast.Break) else ("continue", ast.Break)
    yield place.edit(other(), Kind.LOOP, f"{word} → {other.__name__.lower()}")
    yield place.edit(ast.Pass(), Kind.LOOP, f"{word} → pass")


def _constant(place: Place, value: object) -> Iterator[Edit]:
    match value:
        case bool():
            yield place.edit(ast.Constant(not value), Kind.CONSTANT, f"{value} → {not value}")
        case int() | float():
            yield from _numbers(place, value)
        case str() if not _is_read(place.owner):
            new = "" if value else "x"
            yield place.edit(ast.Constant(new), Kind.CONSTANT, f"{value!r} → {new!r}")


def _numbers(place: Place, value: int | float) -> Iterator[Edit]:
    """One more and one less. Below nought only what is an index or negative already: a count is natural."""
    signed = value != 0 or _indexes(place)
    kind = Kind.INDEX if _indexes(place) else Kind.CONSTANT
    for new in (value + 1, value - 1) if signed else (value + 1,):
        yield place.edit(_written(new), kind, f"{value!r} → {new!r}")


def _written(value: int | float) -> ast.expr:
    return ast.UnaryOp(ast.USub(), ast.Constant(-value)) if value < 0 else ast.Constant(value)


def _indexes(place: Place) -> bool:
    """Whether the number is an index or a bound by itself."""
    return isinstance(place.owner, ast.Subscript | ast.Slice) and place.field in {"slice", "lower", "upper"}


def _is_read(owner: ast.AST) -> bool:
    """Whether a text is read as a number or a type, as in ``float("inf")``: without it the program only breaks."""
    match owner:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name in _READS_TEXT
        case ast.keyword(arg=name):
            return name in _READS_TEXT
    return False


def _subscript(node: ast.Subscript) -> Iterator[Edit]:
    match node.slice:
        case ast.Tuple(elts=parts) as axes:
            for index, part in enumerate(parts):
                yield from _bounds(Place(part, axes, "elts", index))
        case part:
            yield from _bounds(Place(part, node, "slice"))


def _bounds(place: Place) -> Iterator[Edit]:
    if not isinstance(place.node, ast.Slice):
        yield from _shifted(place)
        return
    for field in ("lower", "upper"):
        bound = getattr(place.node, field)
        if bound is not None:
            yield from _shifted(Place(bound, place.node, field))


def _shifted(place: Place) -> Iterator[Edit]:
    """One further and one back, unless that is what the edit of a number in it does, or it can be no number."""
    node = place.node
    match node:
        case ast.BinOp(op=ast.Add() | ast.Sub()) if {number_of(node.left), number_of(node.right)} != {None}:
            return
        case ast.Constant() | ast.UnaryOp() | ast.Tuple() | ast.Compare() | ast.BoolOp() | ast.JoinedStr():
            return
    if not isinstance(node, ast.expr):
        return
    text = ast.unparse(node)
    for operator, sign in ((ast.Add(), "+"), (ast.Sub(), "-")):
        yield place.edit(ast.BinOp(node, operator, ast.Constant(1)), Kind.INDEX, f"{text} → {text} {sign} 1")


def _condition(place: Place) -> Iterator[Edit]:
    word = _CONDITIONS.get(type(place.owner))
    test = place.node
    if word is None or place.field not in {"test", "ifs", "guard"} or not isinstance(test, ast.expr):
        return
    if isinstance(test, ast.Constant) or (isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)):
        return
    if isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], _OPPOSITES):
        return
    yield place.edit(ast.UnaryOp(ast.Not(), test), Kind.BRANCH, f"{word} → {word} not")


def _branches(node: ast.If) -> Iterator[Edit]:
    yield Edit(node, "body", None, [ast.Pass()], Kind.BRANCH, "body → pass")
    if node.orelse:
        yield Edit(node, "orelse", None, [], Kind.BRANCH, "else → nothing")


def _return(node: ast.Return) -> Iterator[Edit]:
    """``None`` for a value. Where a caller only asks for truth, ``None`` is as good as what is false anyway."""
    if node.value is None or (isinstance(node.value, ast.Constant) and not node.value.value):
        return
    yield Edit(node, "value", None, ast.Constant(None), Kind.RETURN, "value → None")


def _statement(place: Place) -> Iterator[Edit]:
    if not isinstance(place.node, _DROPPED) or _declares(place) or _ends_function(place):
        return
    yield place.edit(ast.Pass(), Kind.STATEMENT, "statement → pass")


def _declares(place: Place) -> bool:
    """A field of a class, or a name with a type and no value."""
    return isinstance(place.node, ast.AnnAssign) and (place.node.value is None or isinstance(place.owner, ast.ClassDef))


def _ends_function(place: Place) -> bool:
    """A return at the end: without it ``None`` comes back, which is the edit of its value."""
    if not isinstance(place.node, ast.Return) or not isinstance(place.owner, _FUNCTIONS):
        return False
    return place.index == len(place.owner.body) - 1
