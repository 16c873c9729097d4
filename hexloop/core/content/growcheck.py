"""Holds ``grow`` and the reference's own growth against what problem.toml says."""

from __future__ import annotations

from dataclasses import dataclass

from hexloop.core.content.cases import CasesFailed, grown_case
from hexloop.core.content.growing import GrowthFailed, measure_growth
from hexloop.core.content.problem import Grow, PackError, PackProblem
from hexloop.core.content.rules import misfit
from hexloop.core.growth.classes import GrowthClass
from hexloop.core.growth.fit import Doubt, Fit, fit_growth
from hexloop.core.judge.api import Judge

_BUDGET_MS = 700
_TRIES = 4
_SEED = 1


@dataclass(frozen=True, slots=True)
class GrowthCheck:
    """``classes`` are those that the reference may be of, in words; empty when nothing was measured."""

    classes: str
    errors: tuple[PackError, ...]


def check_growth(problem: PackProblem, *, judge: Judge) -> GrowthCheck:
    """Measure the reference. It is an error only when it grows clearly faster than the target four times in a row,
    each with more time than the last: a busy machine must not make a sound pack fail."""
    if problem.grow is None:
        return GrowthCheck("", ())
    path = f"problems/{problem.slug}/generate.py"
    try:
        wrong = _misfit(problem, problem.grow, judge)
        if wrong:
            return GrowthCheck("", (PackError(path, 0, wrong),))
        fit = _fit(problem, judge, _BUDGET_MS)
        for further in range(1, _TRIES):
            if not exceeds(fit, problem.grow.target):
                break
            fit = _fit(problem, judge, _BUDGET_MS * (1 + further))
    except CasesFailed as error:
        return GrowthCheck("", (PackError(error.path, error.line, error.message),))
    except GrowthFailed as error:
        return GrowthCheck("", (PackError(path, 0, f"The reference fails on the smallest input of grow. {error}"),))
    return GrowthCheck(_classes(fit), _excess(problem, problem.grow, fit))


def exceeds(fit: Fit, target: GrowthClass) -> bool:
    """Whether the data shows a class that grows faster than ``target``. O(n log n) is not held against
    O(n): the processor's caches blur the two."""
    least = fit.least
    if least is None or (least, target) == (GrowthClass.LINEAR_LOG, GrowthClass.LINEAR):
        return False
    return least.rank > target.rank


def _fit(problem: PackProblem, judge: Judge, budget_ms: int) -> Fit:
    source = problem.reference.path.read_text(encoding="utf-8")
    return fit_growth(measure_growth(problem, source, judge=judge, budget_ms=budget_ms).points)


def _misfit(problem: PackProblem, grow: Grow, judge: Judge) -> str:
    """What is wrong with the smallest input, or with its next of kin: they must be cases, and one larger."""
    small, again, large = (
        grown_case(problem, n, _SEED, judge=judge) for n in (grow.smallest, grow.smallest, 2 * grow.smallest)
    )
    if small != again:
        return f"grow({grow.smallest}, {_SEED}) gave different inputs in two runs: draw everything from the seed."
    if small == large:
        return f"grow({grow.smallest}, …) and grow({2 * grow.smallest}, …) give the same input: let its size follow n."
    wrong = misfit(problem, small)
    return f"In the case of grow({grow.smallest}, {_SEED}), {wrong}" if wrong else ""


def _classes(fit: Fit) -> str:
    if fit.doubt not in (Doubt.NONE, Doubt.CLOSE):
        return "unclear"
    return " or ".join(one.value for one in sorted((curve.growth for curve in fit.curves), key=lambda one: one.rank))


def _excess(problem: PackProblem, grow: Grow, fit: Fit) -> tuple[PackError, ...]:
    if not exceeds(fit, grow.target):
        return ()
    where = "" if grow.variable == "n" else f" in n = {grow.variable}"
    message = (
        f"It grows like {_classes(fit)}{where}, and the target is {grow.target.value}: "
        'make it faster, or correct "growth" and [grow] in problem.toml.'
    )
    name = f"submissions/{problem.reference.expected}/{problem.reference.name}"
    return (PackError(f"problems/{problem.slug}/{name}", 0, message),)
