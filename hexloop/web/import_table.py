"""What the page asks before a table (CSV) comes in: what its rows become, and what its columns are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from hexloop.apps.files.models import Import
from hexloop.core.rounds import Round
from hexloop.importers.places import topics
from hexloop.importers.table_targets import ABOUT, QUESTIONS, TARGETS
from hexloop.web import import_notion
from hexloop.web import importing as showing

ROUNDS = [(member.value, member.title) for member in Round]
TARGET_CHOICES = [(QUESTIONS, "Questions of your own"), *((target.name, target.title) for target in TARGETS.values())]
_NOTE = "Each row becomes a question of your own with a card."
_NAMELESS = "Choose the column that says what a row is about."
_NO_COMPANY = "Name the company, or choose the column that does."


def context(brought: Import, sent: QueryDict | None = None) -> dict[str, object]:
    """What the page shows: the guesses, or what was ``sent``, with what is wrong with it."""
    titles = {topic.id: topic.title for topic in topics()}
    round_key, topic = brought.choices["place"]
    target = _target(brought, sent)
    fresh = sent is None or sent.get("shown-0", target) != target
    shown: dict[str, object] = {
        "rounds": ROUNDS,
        "topics": topics(),
        "headings": list(enumerate(brought.holds["headings"])),
        "targets": TARGET_CHOICES,
        "table": None,
        "target": target,
        "note": TARGETS[target].note if target in TARGETS else _NOTE,
        "place": (round_key, titles.get(topic, topic)),
        "company": brought.choices.get("company", "") if fresh or sent is None else sent.get("company", ""),
    }
    if target in TARGETS:
        return shown | {"table": import_notion.asked(brought, sent, TARGETS).tables[0]}
    if fresh or sent is None:
        return shown | {"columns": showing.column_rows(brought)}
    return shown | {
        "columns": showing.column_rows(brought, sent),
        "place": (sent.get("round", ""), sent.get("topic", "")),
    }


def read(brought: Import, sent: QueryDict) -> tuple[dict[str, Any], dict[str, object]]:
    """What was chosen, and what to show besides where something is wrong with it."""
    target = _target(brought, sent)
    if sent.get("shown-0", target) != target and target == QUESTIONS:
        return dict(brought.choices) | {"target": target}, {}
    if target == QUESTIONS:
        choices, faults = showing.column_choices(brought, sent)
        kept = dict(brought.choices) | {"target": target} | choices
        wrong: dict[str, object] = {}
        if faults:
            columns = showing.column_rows(brought, sent, faults.get("question", ""))
            wrong = context(brought, sent) | {"columns": columns, "faults": faults}
        return kept, wrong
    asked = import_notion.asked(brought, sent, TARGETS)
    company = " ".join((sent.get("company") or brought.choices.get("company", "")).split())[:80]
    fields = set(asked.choices["databases"]["table"]["columns"].values())
    choices = dict(brought.choices) | {"target": target, **asked.choices}
    choices["company"] = company if target == "asked" and "companies" not in fields else ""
    faults = {}
    if not fields & set(ABOUT[target]):
        faults["target"] = _NAMELESS
    if target == "asked" and "companies" not in fields and not company:
        faults["company"] = _NO_COMPANY
    if faults or asked.faulty:
        return choices, context(brought, sent) | {"faults": faults, "table": asked.tables[0]}
    return choices, {}


def _target(brought: Import, sent: Mapping[str, str] | None) -> str:
    """What the rows become."""
    wanted = sent.get("target-0", "") if sent is not None else ""
    return wanted if wanted == QUESTIONS or wanted in TARGETS else _guessed(brought)


def _guessed(brought: Import) -> str:
    return str(brought.choices.get("target", QUESTIONS))
