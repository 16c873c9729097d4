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
    ROUND_TRIP = "round_trip"
    """Two methods: what the first makes of the arguments goes to the second, on a new instance unless
    ``same_instance`` says otherwise. The answer is the second's; what is expected is the argument itself."""


class Ordering(StrEnum):
    """How an answer is held against the expected one."""

    EXACT = "exact"
    ANY_ORDER = "any_order"
    """The outer list may come in any order (as a multiset)."""
    ANY_ORDER_NESTED = "any_order_nested"
    """The outer list and each inner list may come in any order."""
    CLOSE = "close"
    """Numbers and arrays within ``rtol`` and ``atol``, shapes equal; exact elsewhere."""
    ONE_OF = "one_of"
    """The case lists several right answers; one of them must fit as ``within`` says."""
    PREFIX_K = "prefix_k"
    """The call returns ``k``, and the first ``k`` items of the judged argument are the answer, compared
    as ``within`` says."""
    TOPOLOGICAL_ORDER = "topological_order"
    """Every node once, every edge forward, read from the arguments ``nodes`` and ``edges``. A graph with a
    circle has no order: then the answer must be the expected one."""
    VALIDATOR = "validator"
    """``Task.validator`` decides, in a sandboxed child of its own."""


SIMPLE = (Ordering.EXACT, Ordering.ANY_ORDER, Ordering.ANY_ORDER_NESTED, Ordering.CLOSE)
"""The kinds that compare one answer with one expected answer, and so may stand inside another kind."""


class Nan(StrEnum):
    """What ``close`` makes of a NaN."""

    EQUAL = "equal"
    """NaN where NaN is expected passes."""
    REFUSE = "refuse"
    """No answer may hold one."""


class Edge(StrEnum):
    """How a pair of a graph is read."""

    BEFORE_AFTER = "before_after"
    AFTER_BEFORE = "after_before"
    """LeetCode's prerequisites: the second must come first."""


@dataclass(frozen=True, slots=True)
class Checker:
    """``kind`` and what belongs to it.

    ``rtol``, ``atol``, ``dtype`` and ``nan`` are those of ``close``; with ``dtype`` a returned array must
    have it. ``within`` (one of ``SIMPLE``) belongs to ``one_of`` and ``prefix_k``. ``nodes``, ``edges``
    and ``edge`` belong to ``topological_order``: the names of the parameters that hold the nodes (a count
    or a list) and the pairs, and how a pair is read.
    """

    kind: Ordering = Ordering.EXACT
    rtol: float = 1e-6
    atol: float = 1e-8
    dtype: str = ""
    nan: Nan = Nan.EQUAL
    within: Ordering = Ordering.EXACT
    nodes: str = ""
    edges: str = ""
    edge: Edge = Edge.BEFORE_AFTER


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter's name and declared type, in LeetCode's spelling.

    Types: ``int float str bool None Any``, ``List[T]``, ``Optional[T]``, ``Dict[str, T]``; nodes:
    ``ListNode``, ``TreeNode`` and the things LeetCode calls ``Node`` (``GraphNode RandomNode NaryNode
    NextNode QuadNode DoublyNode``, one of them a problem); ``ListNodeOf[p]`` and ``TreeNodeOf[p]``, a node
    of the argument ``p``; ``Interval``; ``ndarray``, ``tensor`` (each perhaps with a dtype in brackets, a
    tensor with ``grad``), ``rng`` and ``generator`` (a seed in the case); classes of ``Given``.
    docs/guide/add-a-problem.md says how each is written in a case.
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
    checker: Ordering | None = None
    """One of ``SIMPLE``: how this method's answers are compared in a sequence, when not as the others are."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What the submission must define.

    ``methods`` holds one entry for ``Style.FUNCTION``; for ``Style.OPERATIONS`` every method, the
    constructor under the name ``__init__``. ``judged_argument`` is the index of the argument that
    is judged after the call instead of the return value (problems solved in place), or ``None``.
    ``raises`` names the built-in exceptions that count as an answer in an operation sequence; the
    answer is then ``{"raises": "ValueError"}``. ``classes`` are further names the submission must define.
    ``class_aliases`` are other names the class goes by elsewhere. For ``Style.ROUND_TRIP`` ``methods``
    holds the two methods, and ``same_instance`` says that both are called on one object.
    """

    style: Style
    class_name: str
    methods: tuple[Method, ...]
    judged_argument: int | None = None
    raises: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    class_aliases: tuple[str, ...] = ()
    same_instance: bool = False

    @property
    def answer_type(self) -> str:
        """The declared type of what is judged (``Style.OPERATIONS``: of each method its own, here ``Any``)."""
        if self.style is Style.OPERATIONS:
            return "Any"
        if self.judged_argument is not None:
            return self.methods[0].params[self.judged_argument].type
        return self.methods[-1].returns


@dataclass(frozen=True, slots=True)
class Case:
    """One question with its answer.

    ``Style.FUNCTION``: ``args`` are the positional arguments. ``Style.OPERATIONS``: ``operations``
    are the names (the class name first) and ``args`` one argument list for each, LeetCode's form;
    the answer is one value for each, ``None`` for the constructor. ``given`` goes to ``prepare`` of the
    problem's prelude (a hidden number, a text to be read). ``rtol`` and ``atol`` stand in for the checker's.
    """

    args: tuple[Value, ...]
    expected: Value | _Missing = MISSING
    operations: tuple[str, ...] = ()
    sample: bool = False
    note: str = ""
    given: Value = None
    rtol: float | None = None
    atol: float | None = None


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
class Given:
    """What a problem brings along: ``source`` runs in the child before the submission.

    ``functions`` and ``classes`` are the names it defines for the submission; a class may be a parameter's
    type. A case may call the functions ``most_calls`` times together (0: as often as it likes). ``driver`` names
    a function that is called with the submission's class (or function) and the arguments, instead of a method.
    """

    source: str
    functions: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    most_calls: int = 0
    driver: str = ""


@dataclass(frozen=True, slots=True)
class Gradient:
    """The answer holds a number and its gradients, which must agree with central differences of that number.

    ``value`` is where the number stands in the answer, ``grads`` where the gradients stand, one for each
    parameter named in ``wrt``. A position is an index of a list or a key of a dict. With ``upstream``, the
    value is an array, and the number is the sum of it times the argument of that name.
    """

    wrt: tuple[str, ...]
    value: int | str = 0
    grads: tuple[int | str, ...] = (1,)
    upstream: str = ""
    eps: float = 1e-6
    rtol: float = 1e-4
    atol: float = 1e-6


@dataclass(frozen=True, slots=True)
class MlChecks:
    """What an ML problem asks of a submission beside right answers.

    ``no_loops``: no loop and no comprehension, but for ``for`` over ``range(p)`` of a name in ``loops_over``.
    ``non_contiguous``: each case also with strided arrays, same answer. ``immutable``: arguments stay as they
    were. ``extra_memory_mb``: what a run may need beside its arguments and answers (0: ``Limits`` alone).
    """

    gradient: Gradient | None = None
    no_loops: bool = False
    loops_over: tuple[str, ...] = ()
    non_contiguous: bool = False
    immutable: bool = False
    extra_memory_mb: int = 0


@dataclass(frozen=True, slots=True)
class Task:
    """A problem as the judge sees it. ``image`` is ``py``, ``numpy`` or ``torch``. ``bans`` are
    modules and dotted names that a submission may not import or use (``sklearn``, ``numpy.linalg.lstsq``).
    ``validator`` is the source of a module with ``valid(args, got)``, for ``Ordering.VALIDATOR``.
    """

    signature: Signature
    checker: Checker = field(default_factory=Checker)
    limits: Limits = field(default_factory=Limits)
    image: str = "py"
    bans: tuple[str, ...] = ()
    validator: str = ""
    given: Given | None = None
    ml: MlChecks = field(default_factory=MlChecks)
