"""The one table of calculators. Pages, pasted notes and the cases of the packs work figures out here."""

from __future__ import annotations

from types import MappingProxyType

from hexloop.core.design.calculator import Calculator, Estimate, Given
from hexloop.core.design.experiments import EXPERIMENTS
from hexloop.core.design.gpus import GPU
from hexloop.core.design.indexes import INDEXES
from hexloop.core.design.traffic import TRAFFIC
from hexloop.lib.errors import HexloopError

_ORDER = (
    *("qps", "events", "embeddings", "ann_index", "pq_index", "training", "dense_training", "replicas", "ranking"),
    *("llm_memory", "llm_throughput", "feature_reads", "latency", "ab_test", "review_queue"),
)
_ALL = {one.id: one for one in (*TRAFFIC, *INDEXES, *GPU, *EXPERIMENTS)}
CALCULATORS = MappingProxyType({name: _ALL[name] for name in _ORDER})
"""Every calculator by its id, in the order in which they are shown."""


class NoCalculator(HexloopError):
    """An id that no calculator has."""


def calculator(name: str) -> Calculator:
    """The calculator with this id. Raises ``NoCalculator``."""
    found = CALCULATORS.get(name)
    if found is None:
        raise NoCalculator(f'No calculator is called "{name[:60]}": write one of {", ".join(CALCULATORS)}.')
    return found


def compute(name: str, given: Given) -> Estimate:
    """``calculator(name).compute(given)``."""
    return calculator(name).compute(given)


def estimate_markdown(estimate: Estimate) -> str:
    """The estimate as Markdown to paste into notes: inputs, the arithmetic, the results."""
    inputs = "; ".join(f"{label}: {text}" for label, text in estimate.inputs)
    steps = [f"- {step.words}: {step.numbers}" for step in estimate.steps]
    results = [f"- {result.label}: **{result.text}**" for result in estimate.results]
    lines = [f"**{estimate.calculator.title}** ({inputs})", "", *steps, *results]
    return "\n".join(lines).replace("$", r"\$")
