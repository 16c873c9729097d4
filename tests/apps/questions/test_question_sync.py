import pytest
from make_questions import QUESTIONS, write_bank

from hexloop.apps.questions.models import Question
from hexloop.apps.questions.packs import NotInPack, bank, pack_question, topic_title
from hexloop.apps.questions.services import sync_questions


def test_rows_say_what_the_packs_say(db):
    assert sync_questions() is True

    rows = Question.objects.order_by("place").values_list("slug", "topic", "area", "round", "level", "pack", "listed")
    assert list(rows) == [
        ("recall-of-rare", "metrics", "breadth", "breadth", "medium", "small", True),
        ("what-is-auc", "metrics", "breadth", "breadth", "easy", "small", True),
        ("why-momentum", "optimizers", "breadth", "breadth", "medium", "small", True),
        ("platt-scaling", "calibration", "ranking", "domain", "hard", "small", True),
        ("disagreed-with-manager", "conflict", "behavior", "behavior", "medium", "small", True),
        ("hardest-decision", "prompts", "project", "project", "medium", "small", True),
    ]
    assert Question.objects.get(slug="what-is-auc").title == "What would you say about what is auc when p < 0.1?"


def test_nothing_is_written_when_nothing_changed(questions, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert sync_questions() is False


def test_question_that_left_its_pack_stays_unlisted_and_comes_back(questions, settings, tmp_path, bank_folder):
    settings.PACKS = [write_bank(tmp_path / "less", QUESTIONS | {"metrics": ("what-is-auc",)})]
    before = Question.objects.get(slug="what-is-auc").pk

    assert sync_questions() is True
    assert list(Question.objects.filter(listed=False).values_list("slug", flat=True)) == ["recall-of-rare"]
    assert Question.objects.get(slug="what-is-auc").pk == before
    assert sync_questions() is False

    settings.PACKS = [bank_folder]
    assert sync_questions() is True
    assert not Question.objects.filter(listed=False).exists()


def test_earlier_pack_has_a_question_that_two_hold(db, settings, tmp_path, bank_folder):
    other = write_bank(tmp_path / "other", {"metrics": ("what-is-auc", "of-the-other")})
    settings.PACKS = [bank_folder, other]

    sync_questions()

    assert dict(Question.objects.filter(topic="metrics").values_list("slug", "pack")) == {
        "recall-of-rare": "small",
        "what-is-auc": "small",
        "of-the-other": "other",
    }


def test_bank_names_topics_and_misses_questions(questions):
    assert (topic_title("metrics"), topic_title("gone-topic")) == ("Metrics", "Gone topic")
    assert pack_question("what-is-auc").topic.title == "Metrics"
    with pytest.raises(NotInPack):
        pack_question("gone")


def test_questions_are_begun_mixed_in_the_order_of_topics(questions):
    order = [question.id for question in bank().begin]

    assert order == [
        "recall-of-rare",
        "why-momentum",
        "platt-scaling",
        "disagreed-with-manager",
        "hardest-decision",
        "what-is-auc",
    ]
