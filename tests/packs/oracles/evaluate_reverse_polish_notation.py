"""Python's own fractions for Evaluate Reverse Polish Notation, on the expression with parentheses."""

from fractions import Fraction
from math import trunc


def tree(rng, operators):
    if operators == 0:
        return rng.choice([0, 1, 2, 3, 7, -1, -2, -5, 10, 200, -200])
    left = rng.randrange(operators)
    return rng.choice("+-*/"), tree(rng, left), tree(rng, operators - 1 - left)


def value(node):
    if isinstance(node, int):
        return node
    operator, left, right = node
    a, b = value(left), value(right)
    # Fraction raises ZeroDivisionError by itself.
    result = {"+": a + b, "-": a - b, "*": a * b}.get(operator)
    result = trunc(Fraction(a, b)) if result is None else result
    if not -(2**31) <= result < 2**31:
        raise OverflowError
    return result


def written(node):
    return [str(node)] if isinstance(node, int) else [*written(node[1]), *written(node[2]), node[0]]


def draw(rng):
    while True:
        node = tree(rng, rng.choice([0, 1, 1, 2, 3, 4, 6]))
        try:
            value(node)
        except ArithmeticError:
            continue
        return {"args": [written(node)]}


def answer(case):
    nodes = []
    for token in case["args"][0]:
        if token in ("+", "-", "*", "/"):
            right, left = nodes.pop(), nodes.pop()
            nodes.append((token, left, right))
        else:
            nodes.append(int(token))
    return value(nodes[0])
