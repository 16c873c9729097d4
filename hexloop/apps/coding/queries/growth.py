"""How an attempt grows, drawn against the target."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse

from hexloop.apps.coding.models import Attempt, Part
from hexloop.apps.coding.packs import pack_problems
from hexloop.core.content.problem import Grow, PackProblem
from hexloop.core.growth.classes import GrowthClass
from hexloop.core.growth.fit import Doubt, Fit, Point, fit_growth
from hexloop.core.growth.wording import growth_text, guess_text
from hexloop.core.judge.verdict import Verdict

_SAMPLES = 40
_LONGEST_LABEL = 22


@dataclass(frozen=True, slots=True)
class Plot:
    """Points and curves; the field names are those of the design system."""

    points: list[tuple[float, float]]
    fitted: list[tuple[float, float]]
    fitted_label: str
    target: list[tuple[float, float]]
    target_label: str
    size_name: str = "n"


@dataclass(frozen=True, slots=True)
class GrowthPart:
    """The part of the panel on growth. ``text`` is empty until something was measured; ``choices`` are the
    classes to guess from, ``variable`` what n is where it is more than n."""

    url: str
    stop_url: str
    choices: list[str]
    variable: str
    text: str = ""
    guess: str = ""
    note: str = ""
    plot: Plot | None = None


def growth_part(attempt: Attempt) -> GrowthPart | None:
    """The part for ``attempt``, or ``None`` when it cannot be measured, as at a change request: no query."""
    found = pack_problems().get(attempt.problem.slug)
    content = found[1] if found and attempt.part == Part.FIRST else None
    if content is None or content.grow is None or attempt.verdict != Verdict.ACCEPTED.value:
        return None
    part = GrowthPart(
        url=reverse("attempt_growth", args=[attempt.pk]),
        stop_url=reverse("attempt_growth_stop", args=[attempt.pk]),
        choices=[growth.value for growth in GrowthClass],
        variable="" if content.grow.variable == "n" else content.grow.variable,
    )
    return _measured(part, attempt.growth, attempt.guess, content, content.grow) if attempt.growth else part


def _measured(part: GrowthPart, data: dict[str, Any], guess: str, content: PackProblem, grow: Grow) -> GrowthPart:
    points = [Point(*each) for each in data["points"]]
    fit = fit_growth(points)
    return replace(
        part,
        text=growth_text(fit, points, target=grow.target, target_text=content.growth, variable=grow.variable),
        guess=guess_text(fit, GrowthClass(guess)) if guess else "",
        note=f"It ended at the next size: {data['note']}" if data["note"] else "",
        plot=_plot(fit, points, grow.target) if points else None,
    )


def _plot(fit: Fit, points: list[Point], target: GrowthClass) -> Plot:
    largest = points[-1].n
    sizes = [largest * step / _SAMPLES for step in range(1, _SAMPLES + 1)]
    drawn = Plot([(point.n, point.ms) for point in points], [], "", [], "")
    if fit.doubt not in (Doubt.NONE, Doubt.CLOSE):
        return drawn
    best = fit.curves[0]
    names = " or ".join(one.value for one in sorted((c.growth for c in fit.curves), key=lambda one: one.rank))
    label = f"yours ≈ {names}"
    fitted = [(n, best.at(n)) for n in sizes]
    if target in {curve.growth for curve in fit.curves}:
        return Plot(drawn.points, fitted, label if len(label) <= _LONGEST_LABEL + 8 else "yours", [], "")
    # Both curves meet at a quarter of the largest size: what the target would have made of the rest shows.
    factor = max(0.0, best.at(largest / 4) - best.offset_ms) / target.at(largest / 4)
    dashed = [(n, best.offset_ms + factor * target.at(n)) for n in sizes]
    return Plot(drawn.points, fitted, label, dashed, f"target {target.value}")
