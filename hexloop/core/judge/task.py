"""What the judge is asked: a signature, cases, a checker, limits. Plain values, nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Union


@dataclass(frozen=True, slots=True)
class Array:
    """A NumPy array as plain data: ``dtype`` in NumPy's string form (``<f8``), C order, raw bytes."""

    dtype: str
    shape: tuple[int, ...]
    data: bytes


# A value as it crosses the boundary between parent and child: JSON's types and typed buffers.
Value = Union[None, bool, int, float, str, list["Value"], dict[str, "Value"], Array]


class _Missing(StrEnum):
    MISSING = "missing"


MISSING = _Missing.MISSING
"""Stands for an expected answer that is not known: the run collects what comes back instead."""


class Style(StrEnum):
    """How a submission is called."""

    FUNCTION = "function"
    """One call: ``class_name().method(*args)``, or the bare function ``method`` when ``class_name`` is empty."""
    OPERATIONS = "operations"
    """A sequence: the first operation constructs ``class_name``, each further one calls a method."""


class Ordering(StrEnum):
    """How an answer is held against the expected one."""

    EXACT = "exact"
    ANY_ORDER = "any_order"
    """The outer list may come in any order (as a multiset)."""
    ANY_ORDER_NESTED = "any_order_nested"
    """The outer list and each inner list may come in any order."""
    CLOSE = "close"
    """Numbers and arrays within ``rtol`` and ``atol``, shapes equal, NaN equal to NaN; exact elsewhere."""


@dataclass(frozen=True, slots=True)
class Checker:
    """``kind`` and its tolerances. ``dtype`` (``close`` only): when set, a returned array must have it."""

    kind: Ordering = Ordering.EXACT
    rtol: float = 1e-6
    atol: float = 1e-8
    dtype: str = ""


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter's name and declared type, in LeetCode's spelling.

    Types: ``int float str bool None``, ``List[T]``, ``Optional[T]``, ``Dict[str, T]``, ``ListNode``,
    ``TreeNode``, ``GraphNode`` (LeetCode's ``Node`` with ``val`` and ``neighbors``, written as an
    adjacency list), ``ndarray`` (a NumPy array: the case may hold nested lists), ``Any``.
    """

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Method:
    """A callable of the submission."""

    name: str
    params: tuple[Param, ...]
    returns: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """What the submission must define.

    ``methods`` holds one entry for ``Style.FUNCTION``; for ``Style.OPERATIONS`` every method, the
    constructor under the name ``__init__``. ``judged_argument`` is the index of the argument that
    is judged after the call instead of the return value (problems solved in place), or ``None``.
    ``raises`` names the built-in exceptions that count as an answer in an operation sequence; the
    answer is then ``{"raises": "ValueError"}``. ``classes`` are further names the submission must define.
    """

    style: Style
    class_name: str
    methods: tuple[Method, ...]
    judged_argument: int | None = None
    raises: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One question with its answer.

    ``Style.FUNCTION``: ``args`` are the positional arguments. ``Style.OPERATIONS``: ``operations``
    are the names (the class name first) and ``args`` one argument list for each, LeetCode's form;
    the answer is one value for each, ``None`` for the constructor.
    """

    args: tuple[Value, ...]
    expected: Value | _Missing = MISSING
    operations: tuple[str, ...] = ()
    sample: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """``cpu_ms`` is per case; a case may take ``wall_ms`` by the clock at most (0: three times the
    CPU limit and at least two seconds more). ``memory_mb`` is what the run may add to the image.
    ``output_kb`` bounds what a case may print, ``answer_kb`` what it may return.
    """

    cpu_ms: int = 2_000
    wall_ms: int = 0
    memory_mb: int = 256
    output_kb: int = 64
    answer_kb: int = 8_192


@dataclass(frozen=True, slots=True)
class Task:
    """A problem as the judge sees it. ``image`` is ``py``, ``numpy`` or ``torch``. ``bans`` are
    modules and dotted names that a submission may not import or use (``sklearn``, ``numpy.linalg.lstsq``).
    """

    signature: Signature
    checker: Checker = field(default_factory=Checker)
    limits: Limits = field(default_factory=Limits)
    image: str = "py"
    bans: tuple[str, ...] = ()
