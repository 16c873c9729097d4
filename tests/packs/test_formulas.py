"""Every formula of the question bank can be drawn, by the very limits that the pages draw with."""

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.questions.question import Question
from hexloop.core.content.questions.reading import read_questions
from hexloop.core.content.questions.rules import formulas
from hexloop.lib.markdown import to_html

FRONTEND = Path(__file__).parents[2] / "frontend"
DRAWN = re.compile(r'<(span|div) class="math (inline|block)">(.*?)</\1>', re.DOTALL)


def texts(question: Question):
    yield from (question.question, question.answer, question.follow_up, question.wrong, question.disputed)
    yield from question.key_points


def shown(text):
    """The formulas of a text as its page shows them: TeX, and whether it stands on lines of its own."""
    return [(unescape(tex), kind == "block") for _, kind, tex in DRAWN.findall(to_html(text))]


def faults(found):
    """What the pages' own KaTeX cannot draw of ``{place, tex, display}``."""
    command = [shutil.which("node"), str(FRONTEND / "tools" / "formulas.mjs")]
    done = subprocess.run(command, input=json.dumps(found), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def questions():
    return read_questions(CORE_PACK, []).questions


def test_every_formula_of_the_bank_is_drawn(questions):
    found = [
        {"place": question.id, "tex": tex, "display": display}
        for question in questions
        for text in texts(question)
        for tex, display in shown(text)
    ]

    assert faults(found) == []


def test_what_the_checker_takes_for_a_formula_is_one_on_the_page(questions):
    differences = {
        question.id: (formulas(text), shown(text))
        for question in questions
        for text in texts(question)
        if [(tex.strip(), display) for tex, display in formulas(text)] != shown(text)
    }

    assert differences == {}


def test_broken_and_hostile_formulas_are_found():
    found = [
        {"place": "good", "tex": "x^2", "display": False},
        {"place": "broken", "tex": r"\frac{a}", "display": False},
        {"place": "attribute", "tex": r"\htmlData{onclick=alert(1)}{x}", "display": True},
    ]

    assert [fault["place"] for fault in faults(found)] == ["broken", "attribute"]
