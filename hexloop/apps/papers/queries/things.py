"""Papers for whoever knows them by kind and key only: the queue, Today, the palette."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from django.utils.html import escape

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.papers.cards import KIND, key_of, slug_of
from hexloop.apps.papers.packs import shelf
from hexloop.apps.papers.queries.shown import short_authors
from hexloop.apps.papers.queries.visible import paper_url, visible_papers
from hexloop.apps.review.kinds import Face, Thing
from hexloop.apps.review.models import Card
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html


def paper_things(user: User, keys: Sequence[str]) -> Mapping[str, Thing]:
    """The papers of these keys, also those of the reading list that nobody touched. One query."""
    slugs = {slug_of(key) for key in keys} - {""}
    columns = ("slug", "title", "authors", "year", "round")
    rows = visible_papers(user).filter(slug__in=slugs).values_list(*columns) if slugs else ()
    found = {
        key_of(slug): _thing(slug, title, tuple(family for family, _ in authors), year, round_key)
        for slug, title, authors, year, round_key in rows
    }
    for key in keys:
        listed = shelf().by_slug.get(slug_of(key))
        if listed and key not in found:
            names, round_key = (listed.first_author,), listed.group.round.value
            found[key] = _thing(listed.slug, listed.title, names, listed.year, round_key)
    return found


def paper_counts(user: User) -> Mapping[str, int]:
    """How many papers have a card, by round: those are the ones to remember. One query."""
    return Counter(accounts.owned(Card, user).filter(kind=KIND).values_list("round", flat=True))


def topic_titles(ids: Collection[str]) -> Mapping[str, str]:
    """The words of these topics; costs no query."""
    return {topic: title for topic, title in shelf().topics.items() if topic in ids}


def paper_face(user: User, key: str) -> Face | None:
    """What the card of a paper shows: who wrote it and when, then the TL;DR; ``None`` when it is gone."""
    paper = visible_papers(user).filter(slug=slug_of(key)).first()
    if paper is None:
        return None
    who = " · ".join(
        text
        for text in (short_authors([family for family, _ in paper.authors]), str(paper.year or ""), paper.venue)
        if text
    )
    back = to_html(paper.tldr) if paper.tldr else Html("<p>Its TL;DR was taken away. Write one on its page.</p>")
    return Face(
        front=Html(f"<p>{escape(paper.title)}</p><p><small>{escape(who)}</small></p>"),
        back=back,
        edit_url=f"{paper_url(paper.slug)}#tldr",
        wanted="Write its TL;DR from memory",
    )


def _thing(slug: str, title: str, authors: Sequence[str], year: int | None, round_key: str) -> Thing:
    detail = " · ".join(text for text in ("Paper", short_authors(authors), str(year or "")) if text)
    return Thing(title, paper_url(slug), detail, "", round_key)
