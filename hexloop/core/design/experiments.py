"""Estimates of experiments."""

from __future__ import annotations

import math
from statistics import NormalDist

from hexloop.core.design.calculator import BadInputs, Calculator, Input, Result, Step, Worked
from hexloop.core.design.traffic import USERS
from hexloop.core.design.units import DAYS, SHARE, quantity_text

ARMS = 2


def _ab_test(
    *, baseline: float, effect: float, power: float, significance: float, users: float, share: float
) -> Worked:
    """Users an arm for a two-sided z-test of two proportions with equal arms (Fleiss, Levin and Paik 2003, Statistical
    Methods for Rates and Proportions, chapter 4, without the correction for continuity):
    n = (z(1−α/2) · √(2 · p̄(1−p̄)) + z(power) · √(p₁(1−p₁) + p₂(1−p₂)))² ÷ (p₂ − p₁)².

    Days are those in which so many different users come: with users who return every day it takes longer."""
    raised = baseline * (1 + effect)
    if raised >= 1:
        raise BadInputs({"effect": f"{quantity_text(raised, SHARE)} would be the share afterwards: make it smaller."})
    middle = (baseline + raised) / 2
    first, second = NormalDist().inv_cdf(1 - significance / 2), NormalDist().inv_cdf(power)
    pooled = first * math.sqrt(2 * middle * (1 - middle))
    apart = second * math.sqrt(baseline * (1 - baseline) + raised * (1 - raised))
    each = math.ceil((pooled + apart) ** 2 / (raised - baseline) ** 2)
    days = each * ARMS / (users * share)
    arm = quantity_text(each, USERS)
    before, after = quantity_text(baseline, SHARE), quantity_text(raised, SHARE)
    return Worked(
        (
            Step(
                "baseline × (1 + effect) = share to be told from it",
                f"{before} × (1 + {quantity_text(effect, SHARE)}) = {after}",
            ),
            Step(
                "(z of the significance × spread under no effect + z of the power × spread under the effect)² ÷ "
                "difference² = users an arm",
                f"({first:.2f} × {math.sqrt(2 * middle * (1 - middle)):.3f} + {second:.2f} × "
                f"{math.sqrt(baseline * (1 - baseline) + raised * (1 - raised)):.3f})² ÷ "
                f"({quantity_text(raised - baseline, SHARE)})² = {arm}",
            ),
            Step(
                "2 arms × users an arm ÷ (users a day × share in the test) = days",
                f"2 × {arm} ÷ ({quantity_text(users, USERS)} × {quantity_text(share, SHARE)}) = "
                f"{quantity_text(days, DAYS)}",
            ),
        ),
        (
            Result("each", "Users an arm", each, USERS),
            Result("days", "At least", days, DAYS),
        ),
    )


EXPERIMENTS = (
    Calculator(
        "ab_test",
        "Length of an A/B test",
        "How many users an arm needs, and how long that takes.",
        (
            Input("baseline", "Share today", SHARE, "5 %", above=True, most=0.999),
            Input("effect", "Smallest relative change worth finding", SHARE, "2 %", above=True, most=100.0),
            Input("power", "Power", SHARE, "80 %", least=0.5, most=0.9999),
            Input("significance", "Significance", SHARE, "5 %", above=True, most=0.5),
            Input("users", "Users a day", USERS, "1 M", above=True),
            Input("share", "Share of users in the test", SHARE, "20 %", above=True, most=1.0),
        ),
        _ab_test,
    ),
)
