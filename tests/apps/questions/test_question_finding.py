from __future__ import annotations

from datetime import timedelta

import pytest
from make import NOW

from hexloop.apps.questions import services
from hexloop.apps.questions.models import Markup, OwnQuestion
from hexloop.apps.questions.queries.things import question_url
from hexloop.apps.questions.services import ImportedText, OwnText
from hexloop.apps.search import queries
from hexloop.apps.search.joining import ask
from hexloop.apps.search.models import Entry
from hexloop.apps.search.services import catch_up, differences, refresh
from hexloop.core.content.questions.one_line import CardForm

pytestmark = pytest.mark.django_db


def found(user, text):
    asked = ask(user, text, at=NOW)
    return [hit.url for hit in queries.find(user, asked.query, at=NOW, only=asked.only, limit=9).hits]


def test_question_of_the_bank_is_found_by_question_answer_and_topic(user, questions):
    catch_up(at=NOW)

    assert "/questions/what-is-auc/" in found(user, "auc")
    assert set(found(user, "topic:metrics")) == {"/questions/recall-of-rare/", "/questions/what-is-auc/"}
    assert differences() == []


def test_own_question_is_found_as_it_stands_now_and_by_its_owner_only(user, stranger):
    catch_up(at=NOW)
    text = OwnText("What is a $p$-value?", "A <b>tail</b> area", tags=("stats",), markup=Markup.HTML)
    mine = services.add_own(user=user, text=text, at=NOW)
    url = f"/questions/own/{mine.pk}/"

    assert found(user, "p-value") == found(user, "tail") == found(user, "tag:stats") == [url]
    assert found(stranger, "tail") == []
    services.edit_own(user=user, question=mine, text=OwnText("{{c1::Momentum}} of what?", form=CardForm.CLOZE), at=NOW)
    assert (found(user, "tail"), found(user, "momentum")) == ([], [url])
    services.remove_own(user=user, question=mine)
    assert found(user, "momentum") == []
    assert differences() == []


def test_imported_questions_are_found_and_follow_what_is_imported_again(user):
    def brought(words, later=0):
        at = NOW + timedelta(hours=later)
        notes = [ImportedText("g1", OwnText(words, "b"), at), ImportedText("g2", OwnText("Another one", "b"), at)]
        services.import_own(user=user, notes=notes, source="apkg", at=at)

    brought("Gradient noise")
    assert len(found(user, "gradient")) == 1
    brought("Batch noise", later=1)

    assert (found(user, "gradient"), len(found(user, "batch")), len(found(user, "kind:question"))) == ([], 1, 2)


def test_note_on_a_question_is_found_under_it(user, stranger, questions):
    catch_up(at=NOW)
    services.write_note(user=user, key="what-is-auc", text="asked at the onsite", at=NOW)
    mine = services.add_own(user=user, text=OwnText("Mine", "b"), at=NOW)
    services.write_note(user=user, key=mine.key, text="also at the onsite", at=NOW)

    assert set(found(user, "onsite")) == {"/questions/what-is-auc/", f"/questions/own/{mine.pk}/"}
    assert found(stranger, "onsite") == []
    services.write_note(user=user, key="what-is-auc", text=" ", at=NOW)
    assert found(user, "onsite") == [f"/questions/own/{mine.pk}/"]
    assert differences() == []


def test_question_of_another_program_is_found_and_shown_without_tex(user):
    question = OwnQuestion.objects.create(
        owner=user,
        question=r"How wide is \(\frac{1}{\sqrt{d}}\)?",
        answer=r"<b>Narrow</b> by \(p(y \mid x)\)",
        form="plain",
        markup="html",
        made_at=NOW,
        edited_at=NOW,
    )

    refresh(user=user, kind="question", keys=[question.key])

    assert list(Entry.objects.values_list("title", "text")) == [("How wide is 1/√d?", "Narrow by p(y | x)")]
    for text in ("1/sqrt(d)", r"\frac", "p(y|x)", "narrow"):
        assert found(user, text) == [question_url(question.key)], text
