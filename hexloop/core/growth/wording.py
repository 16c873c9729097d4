"""What a fit says, in one or two sentences."""

from __future__ import annotations

from collections.abc import Sequence

from hexloop.core.growth.classes import GrowthClass
from hexloop.core.growth.fit import QUICKEST_MS, Doubt, Fit, Point


def growth_text(
    fit: Fit, points: Sequence[Point], *, target: GrowthClass, target_text: str, variable: str = "n"
) -> str:
    """The outcome for a person: ``Grows like O(n), n = V + E: twice the input took 2.1 times as long.
    That is the target, O(V + E).`` ``target`` is the class that ``target_text`` stands for in ``variable``."""
    return f"{_outcome(fit, points, variable)} {_against(fit, target, target_text)}"


def guess_text(fit: Fit, guess: GrowthClass) -> str:
    """What became of a guess made before."""
    if fit.decided is guess:
        return f"You guessed {guess.value}, and so it is."
    if fit.decided:
        return f"You guessed {guess.value}."
    if any(curve.growth is guess for curve in fit.curves):
        return f"Your guess, {guess.value}, is one of them."
    return f"You guessed {guess.value}."


def _outcome(fit: Fit, points: Sequence[Point], variable: str) -> str:
    where = f", n = {variable}" if variable != "n" else ""
    factor = f"{fit.doubling:.1f}" if fit.doubling < 10 else f"{fit.doubling:.0f}"
    times = f"twice the input took {factor} times as long"
    match fit.doubt:
        case Doubt.FEW:
            return f"Too few sizes were measured to tell: {len(points)}{where}."
        case Doubt.QUICK:
            largest = f"{max(point.n for point in points):,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
            return f"Too quick to tell: with n = {largest} it took less than {QUICKEST_MS} ms{where}."
        case Doubt.UNSTEADY:
            return f"The times were too unsteady to tell{where}: measure again when the machine is less busy."
        case Doubt.NOTHING_FITS:
            return f"The times follow none of the usual classes{where}: {times}."
        case Doubt.CLOSE:
            first, *others = sorted((curve.growth for curve in fit.curves), key=lambda one: one.rank)
            return f"The data cannot tell {first.value} from {_or([one.value for one in others])}{where}: {times}."
    return f"Grows like {fit.curves[0].growth.value}{where}: {times}."


def _against(fit: Fit, target: GrowthClass, target_text: str) -> str:
    least = fit.least
    if least is not None and least.rank > target.rank:
        return f"The target is {target_text}, which grows less."
    if fit.decided is target:
        return f"That is the target, {target_text}." if target_text != target.value else "That is the target."
    if fit.decided:
        return f"The target was {target_text}."
    return f"Target {target_text}."


def _or(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
