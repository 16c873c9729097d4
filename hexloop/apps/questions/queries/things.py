"""Questions for the apps that know them by kind and key only: the queue, Today, the search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.db.models import F, Q, TextField, Value
from django.db.models.functions import Replace
from django.db.models.lookups import IContains
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.questions.own import KIND, card_title, own_id, part_of
from hexloop.apps.questions.packs import bank, topic_title
from hexloop.apps.questions.queries.visible import MASTERY_WORDS, own_questions, visible_questions, with_memory
from hexloop.apps.review.kinds import Fresh, Thing
from hexloop.apps.review.models import Card


def question_things(user: User, keys: Sequence[str]) -> Mapping[str, Thing]:
    """The questions of these keys: one query, and one more where own questions are among them."""
    ids = {key: number for key in keys if (number := own_id(key)) is not None}
    slugs = [key for key in keys if key not in ids]
    things = {row.slug: _thing(row) for row in _known(user).filter(slug__in=slugs)} if slugs else {}
    if ids:
        own = {row.pk: row for row in own_questions(user).filter(pk__in=set(ids.values()))}
        things |= {key: _own_thing(own[number], part_of(key)) for key, number in ids.items() if number in own}
    return things


def question_counts(user: User) -> Mapping[str, int]:
    """How many questions there are to practise in each round; an own question counts once for each card. One query."""
    listed: Any = visible_questions(user).filter(listed=True).values_list("round", "slug")
    own: Any = accounts.owned(Card, user).filter(kind=KIND, key__startswith="own-").values_list("round", "key")
    return Counter(round_key for round_key, _ in listed.union(own, all=True))


def topic_titles(ids: Collection[str]) -> Mapping[str, str]:
    """The words of these topics; costs no query."""
    return {topic.id: topic.title for topic in bank().topics.values() if topic.id in ids}


def topic_url(topic: str) -> str:
    """The page that lists the questions of a topic."""
    return f"{reverse('questions')}?{urlencode({'topic': topic})}"


def fresh_questions(user: User, round_key: str, topic: str, limit: int) -> Sequence[Fresh]:
    """Questions of the packs without a card, in the order in which they should be begun: one query."""
    known = set(accounts.owned(Card, user).filter(kind=KIND).values_list("key", flat=True))
    offered = (
        question
        for question in bank().begin
        if question.id not in known
        and round_key in {"", question.topic.area.round.value}
        and topic in {"", question.topic.id}
    )
    return [Fresh(question.id, question.topic.id) for question, _ in zip(offered, range(limit), strict=False)]


def question_url(key: str) -> str:
    """The page of a question, of either sort."""
    number, part = own_id(key), part_of(key)
    if number is None:
        return reverse("question", args=[key])
    page = reverse("own_question", args=[number])
    return f"{page}?{urlencode({'part': part})}" if part else page


def about_word(word: str) -> Q:
    """Questions with this word, or of a topic that has it in its name."""
    topics = [topic.id for topic in bank().topics.values() if word.casefold() in topic.title.casefold()]
    return Q(title__icontains=word) | Q(topic__in=topics) | Q(slug__icontains=word)


def own_about(word: str) -> Q:
    """Own questions with this word in question, answer or tags; "p-value" finds "$p$-value" too."""
    plain = Q(IContains(Replace(F("question"), Value("$"), Value(""), output_field=TextField()), word))
    return Q(question__icontains=word) | plain | Q(answer__icontains=word) | Q(tags__icontains=word)


def _known(user: User) -> Any:
    return with_memory(visible_questions(user), user)


def _thing(row: Any) -> Thing:
    last = f"{MASTERY_WORDS[row.last_grade].capitalize()} last time · " if row.last_grade else ""
    return Thing(row.title, question_url(row.slug), f"{last}{topic_title(row.topic)}", row.topic, row.round)


def _own_thing(row: OwnQuestion, part: str) -> Thing:
    topic = topic_title(row.topic) if row.topic else ""
    detail = " · ".join(text for text in ("Your own", topic, row.deck) if text)
    url = question_url(f"{row.key}#{part}" if part else row.key)
    return Thing(card_title(row, part), url, detail, row.topic, row.round)
