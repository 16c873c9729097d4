"""A coding problem as it stands in a pack: plain data, read once, never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from hexloop.core.growth.classes import GrowthClass
from hexloop.core.judge.task import Case, Task, Value


class ProblemKind(StrEnum):
    """The three kinds of coding round."""

    DSA = "dsa"
    ML = "ml"
    OOD = "ood"

    @property
    def title(self) -> str:  # type: ignore[override]  # a property where str has a method
        """The words a person reads."""
        return {"dsa": "Data structures and algorithms", "ml": "ML coding", "ood": "Object-oriented design"}[self]


class Difficulty(StrEnum):
    """As interview candidates know it."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Constraint:
    """``text`` is shown; ``check`` is a Python expression over the parameters' names, run in the
    sandbox by ``hexloop packs check`` on every case (empty: a promise that no expression can hold)."""

    text: str
    check: str = ""


@dataclass(frozen=True, slots=True)
class Grow:
    """How ``grow`` in generate.py makes inputs of any size: ``variable`` says what n is (``V + E``),
    ``target`` is the problem's target as a class of n, sizes run from ``smallest`` to ``largest``."""

    variable: str
    target: GrowthClass
    smallest: int
    largest: int


@dataclass(frozen=True, slots=True)
class Submission:
    """A program that travels with a problem; ``expected`` is the folder it lies in."""

    name: str
    expected: str
    path: Path


@dataclass(frozen=True, slots=True)
class PackProblem:
    """Everything a problem folder says, but for generated cases (see ``hexloop.core.content.cases``).

    ``hints`` are in the order they are revealed. ``statement``, ``hints`` and ``editorial`` are
    Markdown. ``topics`` and ``lists`` are ids of ``topics.toml`` and ``lists.toml``. ``starter`` is
    what the blank editor holds. ``reference`` is the accepted submission whose answers fill in
    cases that carry none; ``seed`` goes to ``generate.py``. ``minutes`` is what a prepared person needs.
    ``growth`` is the target class in big-O notation; ``grow`` says how to measure against it, ``None``
    when generate.py does not. ``exempt`` gives, for ``accepted``, ``wrong``, ``cases`` or
    ``change``, the reason why the problem has fewer of them, or no change request, where ``hexloop packs check``
    asks for them.

    ``change`` is the second part of an object-oriented problem, a problem with a slug of its own
    (``employee-registry/change``), and ``extends`` says there what it builds on. Its ``cases`` are its own only.
    """

    slug: str
    number: int | None
    title: str
    kind: ProblemKind
    difficulty: Difficulty
    pattern: str
    topics: tuple[str, ...]
    lists: tuple[str, ...]
    related: tuple[str, ...]
    minutes: int
    growth: str
    statement: str
    constraints: tuple[Constraint, ...]
    hints: tuple[str, ...]
    editorial: str
    starter: str
    task: Task
    cases: tuple[Case, ...]
    submissions: tuple[Submission, ...]
    reference: Submission
    seed: int
    folder: Path
    exempt: Mapping[str, str] = field(default_factory=dict)
    grow: Grow | None = None
    change: PackProblem | None = None
    extends: Extension | None = None


@dataclass(frozen=True, slots=True)
class Extension:
    """How a change request builds on its first brief. The cases of ``first`` run again on the extended class:
    their answers stand, but for those of the methods in ``replaces``, whose rule is another now. ``defaults`` says
    for each method that grows what old calls pass for the further parameters."""

    first: PackProblem
    replaces: tuple[str, ...]
    defaults: Mapping[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class Topic:
    """A cell of the topic map. ``group`` is ``structure``, ``algorithm``, ``ml`` or ``ood``;
    ``parent`` is another topic's id or empty (tries stand under trees), ``needs`` are the topics to study first."""

    id: str
    title: str
    group: str
    parent: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProblemList:
    """A named list. Its order is the order of ``problems``; a slug the pack does not hold yet is
    kept, so that progress can be shown against the whole list."""

    id: str
    title: str
    about: str
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackError:
    """What is wrong with a pack file, for the person who wrote it. ``line`` is 0 when there is none."""

    path: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Pack:
    """All content of one pack folder. A broken part is in ``errors`` and nowhere else; the rest loads."""

    name: str
    folder: Path
    problems: tuple[PackProblem, ...]
    topics: tuple[Topic, ...]
    lists: tuple[ProblemList, ...]
    errors: tuple[PackError, ...]
