"""Stories for whoever knows them by kind and key only: the queue, Today, a question's page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import escape

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review.beside import Link, Panel
from hexloop.apps.review.kinds import Face, Thing
from hexloop.apps.review.models import Review
from hexloop.apps.stories.cards import KIND, story_id
from hexloop.apps.stories.models import Story
from hexloop.apps.stories.queries.visible import (
    questions_of,
    story_url,
    strength_of,
    visible_stories,
    with_answers,
)
from hexloop.core.rounds import Round
from hexloop.core.telling import TARGET_SECONDS, Length, length
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html


def told(story: Story) -> Length:
    """How long the four parts are together."""
    return Length(sum(length(text).words for text in story.parts.values()))


def story_things(user: User, keys: Sequence[str]) -> Mapping[str, Thing]:
    """The stories of these keys. One query."""
    ids = {number for key in keys if (number := story_id(key)) is not None}
    rows = visible_stories(user).filter(pk__in=ids) if ids else ()
    return {story.key: _thing(story) for story in rows}


def story_count(user: User) -> int:
    """How many stories there are. One query."""
    return visible_stories(user).count()


def story_face(user: User, key: str) -> Face | None:
    """What the card of a story shows: a question that it answers, another one each time, the best first; then its four
    parts. ``None`` when it is gone."""
    story = with_answers(visible_stories(user)).filter(pk=story_id(key) or 0).first()
    if story is None:
        return None
    return Face(
        front=_front(user, story, key),
        back=parts_html(story),
        edit_url=reverse("story_edit", args=[story.slug]),
        seconds=TARGET_SECONDS,
    )


def parts_html(story: Story) -> Html:
    """The four parts and the number, drawn; a part without a text says so."""
    drawn = [
        f"<h3>{part.title}</h3>{to_html(text) if text else '<p>Not written yet.</p>'}"
        for part, text in story.parts.items()
    ]
    number = f"<p><strong>{escape(story.number)}</strong></p>" if story.number else ""
    return Html("".join(drawn) + number)


def answering_panel(user: User, key: str, round_key: str) -> Panel | None:
    """The stories that answer a question, on its page; also where there are none, if it is one of behavior."""
    fitting = visible_stories(user).filter(fits__key=key).distinct()
    stories = sorted(with_answers(fitting), key=lambda story: (not _best_for(story, key), story.title))
    if not stories and round_key != Round.BEHAVIOR:
        return None
    rows = tuple(
        Link(
            story.title,
            story_url(story.slug),
            f"{strength_of(story).title} · {told(story).clock}",
            "best" if _best_for(story, key) else "",
        )
        for story in stories
    )
    actions = (
        Link("Choose stories" if rows else "Link a story", reverse("stories_for", args=[key])),
        Link("Write one", f"{reverse('story_new')}?{urlencode({'question': key})}"),
    )
    return Panel("Stories that answer this", rows, "None of your stories answers this yet.", actions)


def _best_for(story: Story, key: str) -> bool:
    return any(fit.best for fit in story.fits.all() if fit.key == key)


def _front(user: User, story: Story, key: str) -> Html:
    known = questions_of(user, [story])
    asked = [known[fit.key] for fit in story.fits.all() if known[fit.key].known]
    if not asked:
        return Html(f"<p>Tell the story: {escape(story.title)}</p>")
    seen = accounts.owned(Review, user).filter(card_kind=KIND, card_key=key, undone_at=None).count()
    question = asked[seen % len(asked)]
    return Html(f"<p>{escape(question.title)}</p><p><small>With the story: {escape(story.title)}</small></p>")


def _thing(story: Story) -> Thing:
    return Thing(story.title, story_url(story.slug), f"Story · {told(story).clock} told", "", Round.BEHAVIOR.value)
