"""Questions as the search finds them: those of the packs with key points and answer, one's own, and notes on both."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.questions.models import Markup, Note, OwnQuestion, Question
from hexloop.apps.questions.own import KIND, card_title, own_id
from hexloop.apps.questions.packs import bank, topic_title
from hexloop.apps.questions.queries.things import question_url
from hexloop.apps.questions.queries.visible import own_questions
from hexloop.apps.search.sources import Item, Source
from hexloop.core.content.questions.cloze import plain
from hexloop.lib.rich_text import html_readable


def bank_items() -> Iterator[Item]:
    """Every question of the packs."""
    titles = dict(Question.objects.filter(listed=True).values_list("slug", "title"))
    for slug, one in bank().questions.items():
        if slug in titles:
            about = [one.question, *one.key_points, one.answer, one.wrong, one.follow_up]
            yield Item(
                slug,
                titles[slug],
                one.topic.title,
                question_url(slug),
                one.topic.area.round.value,
                one.topic.id,
                markdown="\n\n".join(part for part in about if part),
            )


def own_items(user: User, keys: Collection[str] | None) -> Iterator[Item]:
    """This user's own questions, and their notes on any question under its key. Three queries."""
    own, notes = own_questions(user), accounts.owned(Note, user)
    if keys is not None:
        own = own.filter(pk__in=[number for key in keys if (number := own_id(key)) is not None])
        notes = notes.filter(key__in=keys)
    noted = {note.key: note for note in notes}
    for question in own.iterator(200):
        yield _own_item(question, noted.pop(question.key, None))
    for row in Question.objects.filter(slug__in=noted):
        note = noted[row.slug]
        yield Item(
            row.slug,
            row.title,
            "",
            question_url(row.slug),
            row.round,
            row.topic,
            changed_at=note.at,
            under_nda=note.under_nda,
            markdown=note.text,
        )


def _own_item(question: OwnQuestion, note: Note | None) -> Item:
    sides = [plain(question.question), question.answer, question.extra]
    about = [topic_title(question.topic) if question.topic else "", question.deck]
    noted = [note.text] if note else []
    formulas: tuple[str, ...] = ()
    if question.markup == Markup.HTML:
        read = [html_readable(side) for side in sides]
        about, sides = [*(side.text for side in read), *about], []
        formulas = tuple(tex for side in read for tex in side.formulas)
    return Item(
        question.key,
        card_title(question, ""),
        "\n\n".join(part for part in about if part),
        question_url(question.key),
        question.round,
        question.topic,
        tags=tuple(question.tags.split()),
        changed_at=max(question.edited_at, note.at) if note else question.edited_at,
        under_nda=question.under_nda,
        markdown="\n\n".join(part for part in (*sides, *noted) if part),
        formulas=formulas,
    )


SOURCE = Source(KIND, "Question", "Questions", own=own_items, common=bank_items)
