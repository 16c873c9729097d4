"""All questions of a round with what they ask for, for an app that joins its own things to them."""

from __future__ import annotations

from collections.abc import Sequence

from hexloop.apps.accounts.models import User
from hexloop.apps.questions.own import card_title
from hexloop.apps.questions.packs import bank, topic_title
from hexloop.apps.questions.queries.things import question_url
from hexloop.apps.questions.queries.visible import own_questions
from hexloop.apps.review.kinds import Listed
from hexloop.lib.markdown import to_words


def listed_questions(user: User, round_key: str) -> Sequence[Listed]:
    """The questions of the packs in the order of study, then one's own, the oldest first; each once, whatever cards it
    has. One query."""
    packed = [
        Listed(
            key=question.id,
            title=to_words(question.question),
            url=question_url(question.id),
            group=question.topic.id,
            group_title=question.topic.title,
            text="\n".join(question.key_points),
            skills=question.skills,
        )
        for question in bank().questions.values()
        if question.topic.area.round.value == round_key
    ]
    own = own_questions(user).filter(round=round_key).order_by("pk")
    return packed + [
        Listed(
            key=row.key,
            title=card_title(row, ""),
            url=question_url(row.key),
            group=row.topic or "own",
            group_title=topic_title(row.topic) if row.topic else "Your own",
            text=row.answer[:2_000],
        )
        for row in own
    ]
