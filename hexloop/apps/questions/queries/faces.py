"""What the card of a question shows."""

from __future__ import annotations

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.questions.models import Note
from hexloop.apps.questions.own import own_id, part_of, sides
from hexloop.apps.questions.packs import bank
from hexloop.apps.questions.queries.things import question_url
from hexloop.apps.questions.queries.visible import own_questions
from hexloop.apps.review.kinds import Face
from hexloop.core.content.questions.question import Area, Question
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html, to_line

SECONDS = {Area.BEHAVIOR: 120, Area.PROJECT: 180}
"""How long telling an answer should take, where it is told."""


def question_face(user: User, key: str) -> Face | None:
    """Front and back of a card, the points to tick and the person's own note; ``None`` when it is gone."""
    number = own_id(key)
    if number is not None:
        return _own_face(user, number, part_of(key))
    question = bank().questions.get(key)
    if question is None:
        return None
    return Face(
        front=to_html(question.question),
        back=back_of(question),
        points=tuple(to_line(point) for point in question.key_points),
        note=note_of(user, key),
        edit_url=f"{question_url(key)}#note",
        seconds=SECONDS.get(question.topic.area, 0),
    )


def back_of(question: Question) -> Html:
    """The answer, what is asked next, what is often said and wrong, and what is disputed."""
    parts = [
        (_WEAK if question.topic.area.value in _TOLD else _WRONG, question.wrong),
        ("Asked next.", question.follow_up),
        ("Disputed.", question.disputed),
    ]
    more = "".join(f"<p><strong>{title}</strong> {to_line(text)}</p>" for title, text in parts if text)
    return Html(f"{to_html(question.answer)}{more}")


def note_of(user: User, key: str) -> Html | None:
    """What the person wrote for themselves about a question."""
    note = accounts.owned(Note, user).filter(key=key).first()
    return to_html(note.text) if note else None


def _own_face(user: User, number: int, part: str) -> Face | None:
    question = own_questions(user).filter(pk=number).first()
    if question is None:
        return None
    front, back = sides(question, part)
    return Face(front, back, note=note_of(user, question.key), edit_url=f"{question_url(question.key)}#edit")


_TOLD = {Area.BEHAVIOR.value, Area.PROJECT.value}
_WRONG, _WEAK = "Often said, and wrong.", "Weak."
