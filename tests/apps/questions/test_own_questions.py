from dataclasses import replace
from datetime import timedelta

import pytest
from make import NOW, days_before

from hexloop.apps.questions import queries, services
from hexloop.apps.questions.models import Answer, Markup, Mode, Note, OwnQuestion
from hexloop.apps.questions.own import KIND, sides
from hexloop.apps.questions.services import CannotKeepQuestion, ImportedText, OwnText
from hexloop.apps.review import services as review
from hexloop.apps.review.models import Card
from hexloop.core.content.questions.one_line import CardForm
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

PLAIN = OwnText("What is **recall**?", "$TP/(TP+FN)$", tags=("metrics", "my own"), topic="metrics")


def cards(user):
    return {card.key.partition("-")[2].partition("#")[2]: card for card in Card.objects.filter(owner=user)}


def add(user, text=PLAIN):
    return services.add_own(user=user, text=text, at=NOW)


def test_question_comes_into_the_collection_as_a_new_card(user):
    question = add(user)

    card = Card.objects.get(owner=user)
    assert (card.kind, card.key, card.group) == ("question", f"own-{question.pk}", f"own-{question.pk}")
    assert (card.title, card.tags, card.deck) == ("What is recall?", " metrics my own ", "breadth::metrics")
    assert (card.reviews, card.round) == (0, "breadth")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (OwnText("a", "b", CardForm.REVERSED), {"": "a", "r": "b"}),
        (OwnText("{{c1::a}} and {{c2::b::hint}}", form=CardForm.CLOZE), {"c1": "[…] and b", "c2": "a and […]"}),
        (OwnText("<b>a</b>&amp;b", "c", markup=Markup.HTML), {"": "a&b"}),
        (OwnText("<img src=x>", "c", markup=Markup.HTML), {"": "Question without words"}),
    ],
)
def test_form_decides_which_cards_there_are(user, text, titles):
    add(user, text)

    assert {part: card.title for part, card in cards(user).items()} == titles


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        (OwnText("  "), "Write the question first."),
        (OwnText("a", form=CardForm.CLOZE), "Nothing is left out: put {{two braces}} around what should be asked."),
        (OwnText("a" * 20_001), "The question has more than 20 000 characters. Cut it."),
    ],
)
def test_text_that_is_no_question_is_refused(user, text, trouble):
    with pytest.raises(CannotKeepQuestion) as refused:
        add(user, text)

    assert str(refused.value) == trouble
    assert (OwnQuestion.objects.count(), Card.objects.count()) == (0, 0)


def test_editing_keeps_the_memory_of_cards_that_stay(user):
    question = add(user, OwnText("a", "b", CardForm.REVERSED))
    review.grade(user=user, kind=KIND, key=question.key, round=Round.BREADTH, grade=Grade.SOLID, at=NOW)

    text = OwnText("{{c1::x}} {{c2::y}}", form=CardForm.CLOZE)
    services.edit_own(user=user, question=question, text=OwnText("A", "b"), at=NOW)
    kept = cards(user)
    services.edit_own(user=user, question=question, text=text, at=NOW)

    assert {part: (card.title, card.reviews) for part, card in kept.items()} == {"": ("A", 1)}
    assert {part: card.reviews for part, card in cards(user).items()} == {"c1": 0, "c2": 0}


def test_removing_takes_the_cards_and_keeps_the_history(user):
    question = add(user)
    review.grade(user=user, kind=KIND, key=question.key, round=Round.BREADTH, grade=Grade.SOLID, at=NOW)

    services.remove_own(user=user, question=question)

    assert (OwnQuestion.objects.count(), Card.objects.count(), user.pk) == (0, 0, user.pk)
    assert [each.grade for each in review.actions.Review.objects.all()] == [4]


def note(guid, question="q", edited_at=NOW, **more):
    return ImportedText(guid, OwnText(question, "a", **more), edited_at)


def run_import(user, *notes):
    return services.import_own(user=user, notes=notes, source="apkg", at=NOW)


def test_import_brings_questions_and_their_cards_in_order(user):
    done = run_import(user, note("x"), note("y", form=CardForm.REVERSED), note("x", "later"))

    assert (done.added, done.changed, done.same) == (2, 0, 0)
    assert {guid: OwnQuestion.objects.get(pk=pk).question for guid, pk in done.ids.items()} == {"x": "later", "y": "q"}
    assert [card.position for card in Card.objects.order_by("position")] == [1, 2, 3]


def test_the_same_notes_again_change_nothing(user):
    notes = [note("x", tags=("b", "a")), note("y", form=CardForm.REVERSED)]
    first = run_import(user, *notes)
    before = list(OwnQuestion.objects.values()), list(Card.objects.values())

    again = run_import(user, *notes)

    assert (again.added, again.changed, again.same, again.ids) == (0, 0, 2, first.ids)
    assert (list(OwnQuestion.objects.values()), list(Card.objects.values())) == before


def test_note_edited_later_there_wins_and_one_edited_later_here_stays(user):
    run_import(user, note("there", edited_at=days_before(2)), note("here", edited_at=days_before(2)))
    mine = OwnQuestion.objects.get(guid="here")
    services.edit_own(user=user, question=mine, text=OwnText("mine"), at=NOW)

    done = run_import(
        user, note("there", "newer", edited_at=days_before(1)), note("here", "newer", edited_at=days_before(1))
    )

    assert (done.added, done.changed, done.same) == (0, 1, 1)
    assert dict(OwnQuestion.objects.values_list("guid", "question")) == {"there": "newer", "here": "mine"}
    assert sorted(Card.objects.values_list("title", flat=True)) == ["mine", "newer"]


def test_changed_form_brings_and_takes_cards(user):
    run_import(user, note("x", form=CardForm.REVERSED))

    run_import(user, note("x", "{{c1::z}}", NOW + timedelta(1), form=CardForm.CLOZE))

    assert list(cards(user)) == ["c1"]


def test_two_people_import_the_same_notes(user, stranger):
    run_import(user, note("x"))

    done = run_import(stranger, note("x"))

    assert (done.added, OwnQuestion.objects.count()) == (1, 2)


def test_one_broken_note_keeps_all_out(user):
    with pytest.raises(CannotKeepQuestion):
        run_import(user, note("x"), note("y", " "))

    assert OwnQuestion.objects.count() == 0


def test_import_of_many_notes_costs_a_query_for_dozens(user, django_assert_max_num_queries):
    notes = [note(f"n{number}") for number in range(1_200)]

    with django_assert_max_num_queries(100):
        run_import(user, *notes)

    assert Card.objects.count() == 1_200


@pytest.mark.parametrize(
    ("text", "part", "front", "back"),
    [
        (OwnText("a", "b", extra="c"), "", "<p>a</p>\n", "<p>b</p>\n<p>c</p>\n"),
        (OwnText("a", "b", CardForm.REVERSED), "r", "<p>b</p>\n", "<p>a</p>\n"),
        (
            OwnText("{{c1::x::h}} y", "z", CardForm.CLOZE),
            "c1",
            "<p><strong>[h]</strong> y</p>\n",
            "<p><strong>x</strong> y</p>\n<p>z</p>\n",
        ),
        (
            OwnText(r"$a={{c1::\frac{b}{c}}}$", "", CardForm.CLOZE),
            "c1",
            '<p><span class="math inline">a=\\boxed{\\text{…}}</span></p>\n',
            '<p><span class="math inline">a=\\boxed{\\frac{b}{c}}</span></p>\n',
        ),
        (
            OwnText("<p onclick=x>{{c1::<b>x</b>}}</p>", "", CardForm.CLOZE, markup=Markup.HTML),
            "c1",
            "<p><strong>[…]</strong></p>",
            "<p><strong><b>x</b></strong></p>",
        ),
    ],
)
def test_sides_of_a_card(user, text, part, front, back):
    assert sides(add(user, text), part) == (front, back)


def test_question_under_nda_marks_its_cards(user):
    add(user, replace(PLAIN, under_nda=True))

    assert Card.objects.get().under_nda is True


def test_what_was_answered_and_noted_goes_under_nda_with_its_question(user):
    question = add(user, OwnText("a", "b", CardForm.REVERSED))
    other = add(user)
    for key in (question.key, f"{question.key}#r", other.key, f"{question.key}0"):
        Answer.objects.create(owner=user, key=key, mode="written", at=NOW)
    services.write_note(user=user, key=question.key, text="note", at=NOW)

    services.edit_own(user=user, question=question, text=OwnText("a", "b", CardForm.REVERSED, under_nda=True), at=NOW)
    asked = queries.asked_question(user, f"{question.key}#r")
    later = services.keep_answer(user=user, asked=asked, text="x", seconds=1, mode=Mode.WRITTEN, at=NOW)

    assert set(Answer.objects.filter(under_nda=True).values_list("key", flat=True)) == {
        question.key,
        f"{question.key}#r",
    }
    assert (Note.objects.get().under_nda, later.under_nda) == (True, True)


def test_note_goes_with_its_question_and_answers_stay(user):
    question = add(user)
    services.write_note(user=user, key=question.key, text="note", at=NOW)
    Answer.objects.create(owner=user, key=question.key, mode="written", at=NOW)

    services.remove_own(user=user, question=question)

    assert (Note.objects.count(), Answer.objects.count()) == (0, 1)
