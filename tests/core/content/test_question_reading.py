"""Questions of a pack are read strictly, and each fault is told with its file."""

from __future__ import annotations

import pytest

from hexloop.core.content.questions.question import Area, Level, Section
from hexloop.core.content.questions.reading import read_questions
from hexloop.core.content.questions.rules import formulas, gaps, question_errors, words
from hexloop.core.rounds import Round

TOPICS = """
[[topic]]
id = "optimization"
title = "Optimization"
area = "breadth"
covers = "momentum, Adam"
target = 2

[[topic]]
id = "two-tower"
title = "Two-tower models"
area = "ranking"
covers = "negatives"
target = 1
"""
NAMES = 'names = ["momentum", "Adam"]'
PAPERS = """
[[paper]]
id = "1412.6980"
title = "Adam"
first_author = "Kingma"
year = 2014
area = "basics"
arxiv = "1412.6980"
"""
ANSWER = " ".join(["word"] * 80)


def entry(name, **changed):
    """One question as TOML; ``changed`` replaces or, with ``None``, takes out a field."""
    fields = {
        "id": f'"{name}"',
        "level": '"medium"',
        "question": '"Why does momentum help on a narrow valley?"',
        "key_points": '["it damps the zigzag", "it adds up along the valley", "it has one more number"]',
        "answer": f'"{ANSWER}"',
        "follow_up": '"What does it cost in memory?"',
        "wrong": '"It makes the gradient larger everywhere: no."',
        "related": '["other"]' if name != "other" else '["first"]',
    } | changed
    return "[[question]]\n" + "\n".join(f"{key} = {text}" for key, text in fields.items() if text is not None)


@pytest.fixture
def read(tmp_path):
    """Writes a pack with these questions of the topic optimization and reads it: bank and messages."""

    def write(*entries, topic="optimization", topics=TOPICS):
        folder = tmp_path / "questions"
        folder.mkdir(exist_ok=True)
        (folder / "topics.toml").write_text(topics)
        (folder / "names.toml").write_text(NAMES)
        (tmp_path / "papers.toml").write_text(PAPERS)
        (folder / f"{topic}.toml").write_text("\n\n".join(entries))
        errors = []
        bank = read_questions(tmp_path, errors)
        return bank, [error.message for error in [*errors, *question_errors(bank)]]

    return write


def test_finished_question_has_no_fault(read):
    bank, messages = read(entry("first", papers='["1412.6980"]', names='["momentum"]'), entry("other"))

    assert messages == []
    assert [(one.id, one.level, one.topic.area.round) for one in bank.questions] == [
        ("first", Level.MEDIUM, Round.BREADTH),
        ("other", Level.MEDIUM, Round.BREADTH),
    ]
    assert bank.questions[0].papers == ("1412.6980",)
    assert bank.papers[0].citation == "Kingma 2014, Adam"


def test_pack_without_questions_has_none(tmp_path):
    errors = []

    bank = read_questions(tmp_path, errors)

    assert (bank.questions, errors) == ((), [])


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"papers": '["1412.698"]'}, '"papers" holds "1412.698": did you mean "1412.6980"?'),
        ({"names": '["Momentum"]'}, '"names" holds "Momentum": did you mean "momentum"?'),
        ({"level": '"tough"'}, '"level" in [question] is \'tough\': write one of "easy", "medium", "hard".'),
        ({"wrong": None}, '"wrong" in [question] is missing: add wrong = … with a text in quotes, such as "…".'),
        ({"id": '"First One"'}, '"First One" is no id: small letters, digits and single hyphens.'),
    ],
)
def test_broken_question_is_left_out_and_told(read, changed, message):
    bank, messages = read(entry("first", **changed), entry("other", related="[]"))

    assert [one.id for one in bank.questions] == ["other"]
    assert messages[0] == message


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"answer": '"Too short."'}, '"first": answer has 2 words: 60 to 200 are wanted.'),
        ({"question": '"Why so?"'}, '"first": question has 2 words: 5 to 70 are wanted.'),
        ({"key_points": '["one is here", "two is here"]'}, '"first": it has 2 key points: write 3 to 6.'),
        ({"related": "[]"}, '"first": nothing is related: name one question at least.'),
        (
            {"computed": '["1/3 = 0.34"]'},
            '"first": computed: "1/3 = 0.34": the left side is 0.333333. Correct one of the two.',
        ),
        (
            {"follow_up": "'What does $x cost here?'"},
            '"first": a "$" in "What does $x cost here?…" has no partner: close the formula, or write \\$ for money.',
        ),
    ],
)
def test_unfinished_question_is_told(read, changed, message):
    _bank, messages = read(entry("first", **changed), entry("other"))

    assert messages == [message]


def test_related_question_must_exist(read):
    _bank, messages = read(entry("first", related='["othre"]'), entry("other"))

    assert messages == [
        '"first" is related to "othre", which no question has as its id: did you mean "other"?',
    ]


def test_related_question_that_nobody_wrote_is_told(read):
    _bank, messages = read(entry("first", related='["zebra"]'), entry("other"))

    assert messages == [
        '"first" is related to "zebra", which no question has as its id: write that question, or take the id out.',
    ]


def test_id_is_taken_once_over_all_topics(read):
    _bank, messages = read(entry("first"), entry("other"), entry("other"))

    assert messages == ['The id "other" is taken by another question: give this one its own.']


def test_file_that_is_no_topic_is_told(read):
    bank, messages = read(entry("first"), topic="optimisation")

    assert bank.questions == ()
    assert messages == ['No topic has the id "optimisation": did you mean "optimization"?']


def test_domain_question_needs_a_paper(read):
    _bank, messages = read(
        entry("first", related='["second"]'), entry("second", related='["first"]'), topic="two-tower"
    )

    assert messages == [
        '"first": no paper stands behind it: name one of papers.toml at least.',
        '"second": no paper stands behind it: name one of papers.toml at least.',
    ]


def test_behavior_names_skills_and_project_prompts_a_section(read):
    topics = TOPICS.replace('area = "breadth"', 'area = "behavior"').replace('area = "ranking"', 'area = "project"')

    behavior, told = read(entry("first", skills='["conflict"]'), entry("other"), topics=topics)
    project, _ = read(entry("mine", section='"impact"', related='["first"]'), topic="two-tower", topics=topics)

    assert [one.skills for one in behavior.questions] == [("conflict",)]
    assert told[0].startswith('"skills" in [question] is missing')
    assert [one.section for one in project.questions if one.topic.area is Area.PROJECT] == [Section.IMPACT]


def test_gaps_are_counted(read):
    bank, _ = read(entry("first", names='["momentum"]'), entry("other", names='["momentum"]'))

    assert gaps(bank) == ["Two-tower models: 0 of 1 questions", "Adam: asked in 0"]


def test_formula_is_one_word_and_is_found():
    text = "The step is $x_{t+1} = x_t - g$ and $$\\sum_i a_i$$ but `$HOME` is code."

    assert formulas(text) == [("x_{t+1} = x_t - g", False), ("\\sum_i a_i", True)]
    assert words("a $x + y + z$ b") == 3
