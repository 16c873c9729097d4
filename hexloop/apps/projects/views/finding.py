"""What the views of projects share."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.projects import queries
from hexloop.apps.projects.models import Counter, Decision, Project

TABS = (
    ("project", "Write-up"),
    ("project_decisions", "Decisions"),
    ("project_questions", "Counter-questions"),
    ("project_told", "Versions"),
    ("project_slides", "Slides"),
)


def find_project(request: SignedInRequest, slug: str) -> Project:
    """This person's project at an address, or 404."""
    project = queries.find_project(request.user, slug.replace("\0", ""))
    if project is None:
        raise Http404
    return project


def find_removed(request: SignedInRequest, slug: str) -> Project:
    """This person's project at an address, deleted or not, or 404."""
    return get_object_or_404(accounts.owned(Project, request.user), slug=slug.replace("\0", ""))


def find_decision(project: Project, number: int, *, removed: bool = False) -> Decision:
    """A decision of the project, or 404."""
    rows = project.decisions.all() if removed else queries.visible_decisions().filter(project=project)
    return get_object_or_404(rows, pk=min(number, 2**62))


def find_counter(project: Project, number: int, *, removed: bool = False) -> Counter:
    """A counter-question of the project, or 404."""
    rows = project.counters.all() if removed else queries.visible_counters().filter(project=project)
    return get_object_or_404(rows, pk=min(number, 2**62))


def tabs(project: Project, current: str) -> list[tuple[str, str, bool]]:
    """The pages of a project: address, title, whether it is this one."""
    return [(reverse(name, args=[project.slug]), title, name == current) for name, title in TABS]
