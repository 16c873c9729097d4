"""The figures of ``bench/judge.py`` for a person, each beside its target."""

from __future__ import annotations

from typing import Any

TARGETS = {
    "pure_vs_bare": 1 / 2,
    "pure_vs_fresh": 1 / 5,
    "pure_vs_pytest": 1 / 40,
    "pure_vs_dmoj": 1 / 200,
    "numpy_vs_fresh": 1 / 4,
    "torch30_vs_fresh": 1 / 30,
    "torch1_vs_fresh": 1 / 150,
    "confined_vs_unconfined": 1.5,
    "torch8_memory": 1 / 4,
    "confined_extra_ms": 3.0,
    "overshoot_ms": 50.0,
    "verdicts_per_s": 150.0,
}
_HEAD = f"{'(ms, memory in MB)':<24}{'figure':>10}{'ours':>10}{'other':>10}"


def lines(figures: dict[str, Any]) -> list[str]:
    """The table. ``ours`` and ``other`` are what a ratio is made of: ms, or MB for memory."""
    about, linear = figures["about"], figures["linear"]
    found = [f"tier {about['tier']}, {about['cores']} cores, load {about['load'][0]} to {about['load'][1]}", "", _HEAD]
    found += [_line(name, target, figures) for name, target in TARGETS.items()]
    found += [
        "",
        f"a case more costs {linear['ms_per_case']:.3f} ms (10 to 300 cases, "
        f"at most {linear['worst_deviation']:.1%} off the line)",
    ]
    return [*found, f"missing: {', '.join(figures['missing'])}"] if figures["missing"] else found


def _line(name: str, target: float, figures: dict[str, Any]) -> str:
    value = figures["ratios"].get(name, figures.get(name))
    if value is None:
        return f"{name:<24}{'not measured':>30}"
    ours, other = figures["about"]["medians"].get(name, ("", ""))
    parts = f"{ours:10.2f}{other:10.2f}" if ours else " " * 20
    more_is_better = name == "verdicts_per_s"
    met = value >= target if more_is_better else value <= target
    word = "at least" if more_is_better else "at most"
    return f"{name:<24}{value:10.4f}{parts}  {word:>8} {target:9.4f}  {'met' if met else 'NOT MET'}"
