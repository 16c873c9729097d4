"""The projects of the demo: two that the person of the demo drove, one of them with a decision nobody can explain."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from hexloop.apps.accounts.models import User
from hexloop.apps.companies import services as companies
from hexloop.apps.projects import services
from hexloop.apps.projects.cards import COUNTER, KIND
from hexloop.apps.projects.models import Counter, Project
from hexloop.apps.projects.parts import Part
from hexloop.apps.review import services as review
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.rounds import Round

TEXTS = Path(__file__).with_name("demo_projects.toml")
EVENING = time(20, 40)


def write_projects(*, user: User, today: date, clock: StudyClock) -> None:
    """Write the projects on their evenings and practise them on others."""
    for values in tomllib.loads(TEXTS.read_text(encoding="utf-8"))["project"]:
        project = _written(user, values, today, clock)
        for name in values.get("companies", []):
            at = _at(values["days_ago"], today, clock)
            company = companies.name_company(user=user, name=name, at=at)
            companies.tag(company=company, kind=KIND, key=project.key, at=at)


def _written(user: User, values: dict[str, Any], today: date, clock: StudyClock) -> Project:
    at = _at(values["days_ago"], today, clock)
    texts = {name: values[name].strip() for name in Part.WRITE_UP.fields}
    project = services.make_project(user=user, texts=texts, at=at)
    for each in values.get("decision", []):
        decided = services.DecisionText(**{name: _stripped(value) for name, value in each.items()})
        services.add_decision(user=user, project=project, text=decided, at=at + timedelta(days=1))
    told = {name: values[name].strip() for name in Part.TOLD.fields if name in values}
    at += timedelta(days=3)
    project = services.save_part(user=user, project=project, part=Part.TOLD, texts=told, version=1, at=at)
    for each in values.get("counter", []):
        text = services.CounterText(each["question"], each.get("answer", "").strip(), each.get("seconds", 0))
        _practise(user, services.add_counter(user=user, project=project, text=text, at=at), each, today, clock)
    for days_ago, grade in values.get("graded", []):
        _grade(user, KIND, project.key, grade, _at(days_ago, today, clock))
    if values.get("slides"):
        project = services.draft_deck(user=user, project=project, at=at + timedelta(days=1))
    return project


def _practise(user: User, counter: Counter, values: dict[str, Any], today: date, clock: StudyClock) -> None:
    for days_ago, grade in values.get("graded", []):
        _grade(user, COUNTER, counter.key, grade, _at(days_ago, today, clock))


def _grade(user: User, kind: str, key: str, grade: int, at: datetime) -> None:
    review.grade(user=user, kind=kind, key=key, round=Round.PROJECT, grade=Grade(grade), at=at, seconds=180)


def _stripped(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


def _at(days_ago: int, today: date, clock: StudyClock) -> datetime:
    return datetime.combine(today - timedelta(days=days_ago), EVENING, clock.zone)
