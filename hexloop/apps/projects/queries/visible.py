"""Where every read of a project starts."""

from __future__ import annotations

from django.db.models import F, Prefetch, QuerySet
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.addresses import address
from hexloop.apps.accounts.models import User
from hexloop.apps.projects.models import Counter, Decision, Project
from hexloop.apps.projects.parts import SECTIONS
from hexloop.core.telling import Length, length


def visible_projects(user: User) -> QuerySet[Project]:
    """The projects of this person that are not deleted."""
    return accounts.owned(Project, user).filter(removed_at=None)


def with_rows(projects: QuerySet[Project]) -> QuerySet[Project]:
    """With decisions (the latest first, those without a day last) and counter-questions: two more queries."""
    return projects.prefetch_related(
        Prefetch("decisions", visible_decisions()),
        Prefetch("counters", visible_counters()),
    )


def visible_decisions() -> QuerySet[Decision]:
    """Decisions that are not deleted, the latest first."""
    return Decision.objects.filter(removed_at=None).order_by(F("on").desc(nulls_last=True), "-pk")


def visible_counters() -> QuerySet[Counter]:
    """Counter-questions that are not deleted, in the order in which they were noted."""
    return Counter.objects.filter(removed_at=None).select_related("decision").order_by("made_at", "pk")


def find_project(user: User, slug: str) -> Project | None:
    """The project at an address."""
    return visible_projects(user).filter(slug=slug).first()


def has_reason(decision: Decision) -> bool:
    """Whether a reason stands there; a decision without one is the red flag."""
    return bool(decision.reason.strip())


def written(project: Project) -> Length:
    """How long the five sections are together."""
    return Length(sum(length(getattr(project, one.field)).words for one in SECTIONS))


def missing_sections(project: Project) -> list[str]:
    """The titles of the sections in which nothing stands."""
    return [one.title for one in SECTIONS if not getattr(project, one.field).strip()]


def project_url(slug: str) -> str:
    """The page of a project."""
    return address("project", slug)


def counter_url(slug: str, number: int) -> str:
    """Where a counter-question stands on the page of its project."""
    return f"{reverse('project_questions', args=[slug])}#counter-{number}"
