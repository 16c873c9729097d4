"""What stands in the collection, as Anki's library would say it, for comparing the two."""

from datetime import date

from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.questions.own import part_of
from hexloop.apps.review.models import Card, Review
from hexloop.core.formats.anki.schedule import milliseconds

EPOCH = date(1970, 1, 1).toordinal()


def ours(user, *, kind="question"):
    """Cards by ``guid/ord`` with what both sides know of them."""
    guids = {question.key: question.guid for question in OwnQuestion.objects.filter(owner=user)}
    history = {}
    for review in Review.objects.filter(owner=user, undone_at=None).order_by("at"):
        raw = review.after.get("anki", {})
        history.setdefault(review.card_key, []).append(
            [
                milliseconds(review.at),
                raw.get("ease", review.grade),
                raw.get("ivl"),
                raw.get("time"),
                raw.get("type"),
            ]
        )
    found = {}
    for card in Card.objects.filter(owner=user, kind=kind):
        part = part_of(card.key)
        place = int(part[1:]) - 1 if part.startswith("c") else int(part == "r")
        found[f"{guids[card.key.partition('#')[0]]}/{place}"] = {
            "deck": card.deck,
            "new": card.reviews == 0,
            "position": card.position if card.reviews == 0 else None,
            "due_day": card.due_on.toordinal() - EPOCH if card.due_on else None,
            "reps": card.reviews,
            "lapses": card.lapses,
            "flag": card.flag,
            "suspended": card.suspended,
            "stability": card.stability,
            "difficulty": card.difficulty,
            "log": history.get(card.key, []),
        }
    return found
