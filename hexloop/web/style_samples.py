"""Invented values for ``/style/``, the page that shows every piece. Nothing else may use them."""

from __future__ import annotations

from datetime import date, timedelta
from math import log2
from typing import Any

from hexloop.core.rounds import Round
from hexloop.web.pieces import CaseSquare, DueRow, ForecastDay, Growth, HeatDay, Meter, PlanBlock, WeekDay

_FIRST_DAY = date(2026, 6, 1)


def style_samples() -> dict[str, Any]:
    """The context of ``web/style_page.html``."""
    return {
        "rounds": list(Round),
        "levels": range(5),
        "stages": ["scheduling", "in progress", "done"],
        "icons": ["play", "plus", "check", "search", "timer", "lightbulb", "history", "pencil", "trash-2"],
        "keys": ["mod+k", "mod+enter", "mod+'", "g d", "?", "1"],
        "blocks": _blocks(),
        "due_rows": _due_rows(),
        "meters": _meters(),
        "hexagons": _hexagons(),
        "passed_cases": _cases(failed=()),
        "failed_cases": _cases(failed=(7, 20), ran=38),
        "growth": _growth(),
        "steep_growth": _steep_growth(),
        "heat_days": [HeatDay(_FIRST_DAY + timedelta(days=n), (n * n * 7 + n) % 23 % 13) for n in range(150)],
        "no_days": [],
        "forecast_days": _forecast(),
        "week_days": _week(),
        "editor_props": {"label": "Sample code", "completion": True, "vim": False},
        "timer_props": {"seconds": 1_122, "minutes": 25},
        "late_timer_props": {"seconds": 1_690, "minutes": 25, "paused": True},
        "code": _CODE,
    }


def _blocks() -> list[PlanBlock]:
    return [
        PlanBlock("07:00", "Coding", 60, "2 re-dos, 1 new: graphs", Round.CODING, done="52 min"),
        PlanBlock("18:30", "Breadth rapid fire", 60, "21 due, the oldest first", Round.BREADTH, url="#start"),
        PlanBlock("20:00", "Reading", 90, "One paper, then its three sentences", Round.DOMAIN),
        PlanBlock("21:30", "", detail="Free until bed"),
    ]


def _due_rows() -> list[DueRow]:
    return [
        DueRow("Spiral order", "Bugs last time: stopped one ring early", "#row", Round.CODING, 2, "3 d overdue", True),
        DueRow("Shortest cover", "No clue last time", "#row", Round.CODING, 1, "today"),
        DueRow("Feed ranking from nothing", "Eight stages, 45 min", "#row", Round.DESIGN, 0, "new"),
        DueRow("Why does dropout hurt a small network?", "20 more questions", "#row", Round.BREADTH, 2, "today"),
        DueRow("A launch you stopped", "Story, 2 min spoken", "#row", Round.BEHAVIOR, 3, "today"),
        DueRow("Re-rank service: walk me through the trade-offs", "8 min", "#row", Round.PROJECT, 4, "in 9 d"),
    ]


def _meters() -> list[Meter]:
    return [
        Meter("Segment trees", 12, Round.CODING, "#topic"),
        Meter("Calibration", 21, Round.DOMAIN),
        Meter("Optimizer schedules", 34, Round.BREADTH),
        Meter("Feature stores", 0, Round.DESIGN),
        Meter("Stories of conflict", 100, Round.BEHAVIOR),
    ]


def _hexagons() -> list[dict[str, Any]]:
    full = dict(zip(Round, (71, 42, 63, 55, 80, 74), strict=True))
    later = dict(zip(Round, (84, 58, 70, 68, 82, 86), strict=True))
    return [
        {"name": "Readiness", "today": full, "predicted": later, "faded": [], "label": "1 Dec, if you follow the plan"},
        {"name": "Without one round", "today": full, "predicted": None, "faded": ["breadth"], "label": ""},
        {"name": "First day", "today": {"coding": 8}, "predicted": None, "faded": [], "label": ""},
    ]


def _cases(*, failed: tuple[int, ...], ran: int = 48) -> list[CaseSquare]:
    states = ["not run" if n >= ran else "failed" if n in failed else "passed" for n in range(48)]
    words = {"passed": "Passed", "failed": "Wrong answer", "not run": "Not run"}
    return [
        CaseSquare(n, state, (n * 37 % 19) + 2, words[state], f"#sample-case-{n % 3}") for n, state in enumerate(states)
    ]


def _growth() -> Growth:
    sizes = range(0, 2_001, 200)
    return Growth(
        points=[(n, 0.0105 * n + (n * 7 % 11 - 5) * 0.06) for n in sizes],
        fitted=[(n, 0.0105 * n) for n in sizes],
        fitted_label="yours ≈ O(n)",
        target=[(n, 0.0016 * n * log2(n + 2)) for n in sizes],
        target_label="target O(n log n)",
    )


def _steep_growth() -> Growth:
    sizes = range(0, 1_001, 100)
    return Growth(
        points=[(n, 0.00004 * n * n) for n in sizes],
        fitted=[(n, 0.00004 * n * n) for n in sizes],
        fitted_label="yours ≈ O(n²)",
        target=[(n, 0.006 * n) for n in sizes],
        target_label="target O(n)",
    )


def _forecast() -> list[ForecastDay]:
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    return [ForecastDay(names[n % 7][0], (n * 13 + 5) % 17, f"{names[n % 7]}, in {n + 1} d") for n in range(14)]


def _week() -> list[WeekDay]:
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    minutes: tuple[dict[str, int], ...] = (
        {"coding": 70, "domain": 45},
        {"coding": 80},
        {"coding": 60, "breadth": 55},
        {"design": 35, "domain": 50},
        {},
        {"coding": 75, "behavior": 35, "project": 30},
        {"coding": 55},
    )
    return [WeekDay(name[0], name, done) for name, done in zip(names, minutes, strict=True)]


_CODE = '''class Solution:
    def ringOrder(self, grid: list[list[int]], start: int = 0) -> bool:
        """Walk the rings from the outside in."""
        seen = [[0] * len(row) for row in grid]
        for row in range(len(grid)):  # one ring a turn
            seen[row][0] += 1
        return sum(map(len, seen)) == start or "empty" in grid
'''
