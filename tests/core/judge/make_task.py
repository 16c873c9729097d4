"""Tasks and cases in one line each, for the judge's tests."""

from hexloop.core.judge.task import MISSING, Case, Checker, Limits, Method, Param, Signature, Style, Task

QUICK = Limits(cpu_ms=200, wall_ms=8_000, memory_mb=64, output_kb=4, answer_kb=256)
"""The processor time is short, the clock is generous: other tests may run at the same time."""

IMPATIENT = Limits(cpu_ms=8_000, wall_ms=200, memory_mb=64)


def method(name, params, returns, aliases=()):
    """A method whose parameters are called a0, a1, …"""
    return Method(name, tuple(Param(f"a{place}", kind) for place, kind in enumerate(params)), returns, tuple(aliases))


def function_task(params=("int",), returns="int", *, name="solve", class_name="", aliases=(), judged=None, **options):
    """A task that calls one function."""
    signature = Signature(Style.FUNCTION, class_name, (method(name, params, returns, aliases),), judged_argument=judged)
    return Task(signature, **{"limits": QUICK, **options})


def class_task(class_name, *methods, raises=(), classes=(), **options):
    """A task that makes an object and calls its methods."""
    signature = Signature(Style.OPERATIONS, class_name, methods, raises=tuple(raises), classes=tuple(classes))
    return Task(signature, **{"limits": QUICK, **options})


def case(*args, expected=MISSING):
    """One question to a function."""
    return Case(tuple(args), expected)


def operations(*pairs, expected=MISSING):
    """One sequence: ``("Box", 1), ("get", 2, 3)``."""
    return Case(tuple([*args] for _, *args in pairs), expected, tuple(name for name, *_ in pairs))


def got(result):
    """What the only case returned."""
    [only] = result.cases
    assert only.has_got, result.message
    return only.got


def serving(judge, image="py"):
    """The interpreter that serves ``image`` now."""
    with judge._found.images._supplies[image].lease() as interpreter:
        return interpreter


__all__ = [
    "IMPATIENT",
    "QUICK",
    "Checker",
    "case",
    "class_task",
    "function_task",
    "got",
    "method",
    "operations",
    "serving",
]
