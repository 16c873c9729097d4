"""Projects and counter-questions for whoever knows them by kind and key only: the queue, Today, the search."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.html import escape

from hexloop.apps.accounts.models import User
from hexloop.apps.projects.cards import COUNTER, KIND, id_of
from hexloop.apps.projects.models import Counter, Project
from hexloop.apps.projects.parts import FIVE_MINUTES, SECTIONS, TELLINGS
from hexloop.apps.projects.queries.visible import (
    counter_url,
    project_url,
    visible_projects,
    with_rows,
    written,
)
from hexloop.apps.review.kinds import Face, Listed, Thing
from hexloop.apps.search.sources import Item
from hexloop.core.rounds import Round
from hexloop.core.telling import length
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html, to_line, to_words

ROUND = Round.PROJECT.value


def project_things(user: User, keys: Sequence[str]) -> Mapping[str, Thing]:
    """The projects of these keys. One query."""
    ids = _ids(KIND, keys)
    return {row.key: _thing(row) for row in (visible_projects(user).filter(pk__in=ids) if ids else ())}


def project_count(user: User) -> int:
    """How many projects there are. One query."""
    return visible_projects(user).count()


def project_listing(user: User, round_key: str) -> Sequence[Listed]:
    """All projects, by title, for whoever names one. One query."""
    if round_key not in {"", ROUND}:
        return ()
    rows = visible_projects(user).order_by("title", "pk")
    return [Listed(row.key, row.title, project_url(row.slug), text=row.one_line) for row in rows]


def project_face(user: User, key: str) -> Face | None:
    """What the card of a project shows: tell it in five minutes; then that version, or the write-up while there is
    none. ``None`` when it is gone."""
    project = visible_projects(user).filter(pk=id_of(KIND, key) or 0).first()
    if project is None:
        return None
    text = project.told_five or "\n\n".join(
        f"### {one.title}\n\n{getattr(project, one.field)}" for one in SECTIONS if getattr(project, one.field)
    )
    return Face(
        front=Html(f"<p>Tell this project in five minutes: {escape(project.title)}</p>"),
        back=to_html(text),
        edit_url=reverse("project_told", args=[project.slug]),
        seconds=FIVE_MINUTES,
    )


def counter_things(user: User, keys: Sequence[str]) -> Mapping[str, Thing]:
    """The counter-questions of these keys. One query."""
    ids = _ids(COUNTER, keys)
    rows = _counters(user).filter(pk__in=ids) if ids else ()
    return {
        row.key: Thing(
            row.question, counter_url(row.project.slug, row.pk), f"Counter-question · {row.project.title}", "", ROUND
        )
        for row in rows
    }


def counter_count(user: User) -> int:
    """How many counter-questions there are. One query."""
    return _counters(user).count()


def counter_face(user: User, key: str) -> Face | None:
    """A counter-question and its answer. ``None`` when it is gone."""
    row = _counters(user).filter(pk=id_of(COUNTER, key) or 0).first()
    if row is None:
        return None
    project = f"<p><small>Project: {escape(row.project.title)}</small></p>"
    return Face(
        front=Html(f"<p>{to_line(row.question)}</p>{project}"),
        back=to_html(row.answer) if row.answer.strip() else Html("<p>There is no answer yet: write one.</p>"),
        edit_url=reverse("counter_edit", args=[row.project.slug, row.pk]),
        seconds=row.seconds,
    )


def project_items(user: User, keys: Collection[str] | None) -> Iterable[Item]:
    """A person's projects for the index, with their decisions. Three queries."""
    projects = visible_projects(user)
    if keys is not None:
        projects = projects.filter(pk__in=_ids(KIND, keys))
    return [_item(project) for project in with_rows(projects)]


def counter_items(user: User, keys: Collection[str] | None) -> Iterable[Item]:
    """A person's counter-questions for the index. One query."""
    rows = _counters(user)
    if keys is not None:
        rows = rows.filter(pk__in=_ids(COUNTER, keys))
    return [
        Item(
            key=row.key,
            title=to_words(row.question),
            text=row.project.title,
            markdown=row.answer,
            url=counter_url(row.project.slug, row.pk),
            round=ROUND,
            changed_at=row.edited_at,
            under_nda=row.project.under_nda,
        )
        for row in rows
    ]


def _counters(user: User) -> QuerySet[Counter]:
    return Counter.objects.filter(removed_at=None, project__in=visible_projects(user)).select_related("project")


def _ids(kind: str, keys: Iterable[str]) -> set[int]:
    return {number for key in keys if (number := id_of(kind, key)) is not None}


def _thing(project: Project) -> Thing:
    told = length(project.told_five)
    detail = f"Project · {told.clock} told" if told.words else f"Project · {written(project).words} words written"
    return Thing(project.title, project_url(project.slug), detail, "", ROUND)


def _item(project: Project) -> Item:
    texts = [getattr(project, one.field) for one in (*SECTIONS, *TELLINGS)]
    for row in project.decisions.all():
        texts += [row.choice, row.alternatives, row.reason, row.would_change]
    texts.append(project.slides)
    return Item(
        key=project.key,
        title=project.title,
        text="\n".join(text for text in (project.role, project.dates, project.one_line) if text),
        markdown="\n\n".join(text for text in texts if text),
        url=project_url(project.slug),
        round=ROUND,
        changed_at=project.edited_at,
        under_nda=project.under_nda,
    )
