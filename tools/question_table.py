"""Write ``docs/questions.md`` from the core pack's questions. A test fails when it is stale."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.problem import PackError
from hexloop.core.content.questions.question import Area, QuestionBank, QuestionTopic
from hexloop.core.content.questions.reading import read_questions

PAGE = Path(__file__).resolve().parent.parent / "docs" / "questions.md"

HEAD = """\
# The questions

Written by `make docs` from `hexloop/packs/core/questions/`; [a guide](guide/add-a-question.md) says how one is added.
"""


def main() -> int:
    """Write the page."""
    PAGE.write_text(page(core_bank()), "utf-8")
    return 0


def core_bank() -> QuestionBank:
    """The questions of the core pack; a fault in a file ends here."""
    errors: list[PackError] = []
    bank = read_questions(CORE_PACK, errors)
    if errors:
        sys.exit(f"{errors[0].path}: {errors[0].message}")
    return bank


def page(bank: QuestionBank) -> str:
    """The whole page."""
    tables = [_area(area, bank) for area in Area]
    return "\n".join([HEAD, *filter(None, tables), _names(bank)])


def _area(area: Area, bank: QuestionBank) -> str:
    topics = [topic for topic in bank.topics if topic.area is area]
    found = Counter(question.topic.id for question in bank.questions)
    if not topics:
        return ""
    total, target = sum(found[topic.id] for topic in topics), sum(topic.target for topic in topics)
    head = [
        f"## {area.title}",
        "",
        f"{total} questions of {target} wanted.",
        "",
        "| topic | covers | questions | wanted | easy | medium | hard |",
        "|---|---|--:|--:|--:|--:|--:|",
    ]
    return "\n".join([*head, *(_row(topic, bank) for topic in topics), ""])


def _row(topic: QuestionTopic, bank: QuestionBank) -> str:
    levels = Counter(question.level.value for question in bank.questions if question.topic.id == topic.id)
    counts = (sum(levels.values()), topic.target, levels["easy"], levels["medium"], levels["hard"])
    link = f"[{topic.title}](../hexloop/packs/core/questions/{topic.id}.toml)"
    return f"| {link} | {topic.covers} | {' | '.join(str(count) for count in counts)} |"


def _names(bank: QuestionBank) -> str:
    asked = Counter(name for question in bank.questions for name in question.names)
    head = ["## What is asked in at least two ways", "", "| name | questions |", "|---|--:|"]
    return "\n".join([*head, *(f"| {name} | {asked[name]} |" for name in bank.names), ""])


if __name__ == "__main__":
    sys.exit(main())
