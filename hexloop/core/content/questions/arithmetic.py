"""Arithmetic that stands in a question's ``computed``: evaluated without ever running what it says as code."""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable

from hexloop.lib.errors import HexloopError

_MOST_POWER = 1024
_MOST_DRAWN = 10**9
_OPERATORS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}
_FUNCTIONS: dict[str, Callable[..., float]] = {
    name: getattr(math, name)
    for name in ("sqrt", "exp", "log", "log2", "log10", "sin", "cos", "tanh", "erf", "floor", "ceil", "lgamma")
} | {
    "abs": abs,
    "min": min,
    "max": max,
    "comb": lambda n, k: float(math.comb(_whole(n, _MOST_DRAWN), _small(min(k, n - k)))),
    "factorial": lambda n: float(math.factorial(_small(n))),
    "sigmoid": lambda x: 1 / (1 + math.exp(-x)),
    "phi": lambda x: (1 + math.erf(x / math.sqrt(2))) / 2,
}
_CONSTANTS = {"pi": math.pi, "e": math.e}


class NoArithmetic(HexloopError):
    """A line of ``computed`` that is not arithmetic, or whose two sides differ."""


def check_line(line: str) -> None:
    """Check ``expression = value``: the value must be what the expression comes to, rounded as it is written.

    Expressions know + - * / // % ** and the functions sqrt exp log log2 log10 sin cos tanh erf floor ceil
    lgamma abs min max comb factorial sigmoid and phi (the standard normal distribution function), pi and e.
    Raises ``NoArithmetic`` with a sentence that says what to do.
    """
    left, sign, right = line.rpartition("=")
    if not sign:
        raise NoArithmetic(f'"{line}" has no "=": write expression = value.')
    found, stated = evaluate(left), evaluate(right)
    if abs(found - stated) > _half_unit(right) * (1 + 1e-9) + 1e-12 * abs(found):
        raise NoArithmetic(f'"{line}": the left side is {found:.6g}. Correct one of the two.')


def evaluate(expression: str) -> float:
    """The value of an arithmetic expression. Raises ``NoArithmetic``."""
    try:
        return _value(ast.parse(expression.strip(), mode="eval").body)
    except SyntaxError as error:
        raise NoArithmetic(f'"{expression.strip()}" is no arithmetic: write it as Python would.') from error
    except (ArithmeticError, ValueError, TypeError, RecursionError) as error:
        raise NoArithmetic(f'"{expression.strip()}" has no value ({error}).') from error


def _value(node: ast.expr) -> float:
    match node:
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            return float(number)
        case ast.Name(id=name) if name in _CONSTANTS:
            return _CONSTANTS[name]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand)
        case ast.BinOp(left=left, op=ast.Pow(), right=right):
            return _power(_value(left), _value(right))
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in _OPERATORS:
            return _OPERATORS[type(sign)](_value(left), _value(right))
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if name in _FUNCTIONS:
            return float(_FUNCTIONS[name](*map(_value, arguments)))
    raise NoArithmetic(f'"{ast.unparse(node)}" cannot be used here: numbers, + - * / // % ** and a few functions can.')


def _power(base: float, exponent: float) -> float:
    if abs(exponent) > _MOST_POWER and abs(base) > 1:
        raise NoArithmetic(f"The exponent {exponent:g} is too large: at most {_MOST_POWER}.")
    value = base**exponent
    if isinstance(value, complex):
        raise NoArithmetic(f"{base:g} ** {exponent:g} is no real number.")
    return float(value)


def _small(number: float) -> int:
    return _whole(number, _MOST_POWER)


def _whole(number: float, most: int) -> int:
    if number != int(number) or not 0 <= number <= most:
        raise NoArithmetic(f"{number:g} must be a whole number from 0 to {most}.")
    return int(number)


def _half_unit(written: str) -> float:
    """Half of the last written place: 0.005 for ``0.16``, 0.5 for ``12``; a value written as an expression is exact."""
    text = written.strip().lstrip("-").lower().replace("_", "")
    digits, _, power = text.partition("e")
    whole, _, decimals = digits.partition(".")
    if not whole.isdigit() or (decimals and not decimals.isdigit()):
        return 0.0
    scale = 10 ** int(power) if power else 1.0
    return float(0.5 * 10 ** -len(decimals) * scale) if decimals or power else 0.5
