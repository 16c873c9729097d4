"""What the resource shelf of the core pack promises as a whole."""

from __future__ import annotations

import pytest

from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.questions.reading import read_questions
from hexloop.core.content.reader import read_pack
from hexloop.core.content.resources import ResourceKind, read_resources, resource_errors
from hexloop.core.rounds import Round

NAMED = {
    "NeetCode beginner course": "neetcode-beginner-course",
    "NeetCode advanced course": "neetcode-advanced-course",
    "NeetCode ML coding list": "neetcode-ml-coding-list",
    "company-tag questions on LeetCode": "leetcode-by-company",
    "classic ML implementations post": "classic-ml-from-scratch",
    "multi-headed attention post": "multi-head-attention-from-scratch",
    "Machine Learning System Design Interview": "ml-system-design-interview",
    "Grokking the Machine Learning Interview": "grokking-the-ml-interview",
    "Machine Learning System Design (Educative)": "educative-ml-system-design",
    "talk at Berkeley": "tobin-at-berkeley",
    "The Hundred-Page Machine Learning Book": "hundred-page-ml-book",
    "Linear Algebra: Theory, Intuition, Code": "linear-algebra-theory-intuition-code",
    "Machine Learning with PyTorch and Scikit-Learn": "ml-with-pytorch-and-scikit-learn",
    "Probabilistic Machine Learning: An Introduction": "probabilistic-ml-introduction",
    "Probabilistic Machine Learning: Advanced Topics": "probabilistic-ml-advanced-topics",
    "Kevin Murphy's first of three ML books": "ml-a-probabilistic-perspective",
    "Chip Huyen's ML interview book": "ml-interviews-book",
    "Essence of Linear Algebra": "essence-of-linear-algebra",
    "Essence of Calculus": "essence-of-calculus",
    "article by a principal engineer at Roblox": "roblox-breadth-questions",
    "post on Airbnb's journey into deep learning": "airbnb-deep-learning-journey",
    "post on attention as a soft dictionary lookup": "attention-as-dictionary",
    "An Evolution of Learning to Rank": "evolution-of-learning-to-rank",
    "Deep Learning Recommender Systems": "deep-learning-recommender-systems",
    "Natural Language Processing With Transformers": "nlp-with-transformers",
    "Gaurav Chakravorty's blog": "chakravorty-blog",
    "Gaurav Chakravorty's two-tower repository": "two-tower-models",
    "The Transformer Family Version 2.0": "transformer-family-v2",
    "Sebastian Raschka's LLM reading list": "raschka-llm-reading-list",
    "post on prompt engineering": "prompt-engineering-post",
    "post on RLHF": "rlhf-post",
    "post on LLM evaluation": "llm-evaluation-post",
    "Umar Jamil's implementations": "umar-jamil-code",
    "Umar Jamil's videos": "umar-jamil-videos",
    "minGPT": "mingpt",
    "nanoGPT": "nanogpt",
    "minbpe": "minbpe",
    "Neural Networks: Zero to Hero": "neural-networks-zero-to-hero",
    "Gradient Dissent episode with Emily Bender": "bender-on-gradient-dissent",
    "Behavioral Interviews for Software Engineers": "behavioral-interviews-for-software-engineers",
    "Engineers Survival Guide": "engineers-survival-guide",
    "The Software Engineer's Guidebook": "software-engineers-guidebook",
    "post on jobs for new data scientists": "new-grad-data-scientist-post",
}
"""Every book, course, blog, post, video series, episode and repository that the essay names, with its entry here."""

PEOPLE = (
    *("Navdeep Singh", "Chris Jereza", "Josh Tobin", "Emily M. Bender", "Lilian Weng", "Andrej Karpathy"),
    *("Sebastian Raschka", "Gaurav Chakravorty", "Zhe Wang", "Umar Jamil", "Kevin P. Murphy", "Mike X Cohen"),
    *("Chip Huyen", "Alex Xu", "Merih Taze", "Gergely Orosz", "Andriy Burkov"),
)
"""Everybody whose work it names."""


@pytest.fixture(scope="module")
def shelf():
    """The entries by id, and every fault that reading and the rules find."""
    errors = []
    resources = read_resources(CORE_PACK, errors)
    pack, bank = read_pack(CORE_PACK), read_questions(CORE_PACK, [])
    topics = {topic.id for topic in (*pack.topics, *bank.topics)}
    return {one.id: one for one in resources}, [*errors, *resource_errors(resources, topics)]


def test_no_entry_has_a_fault(shelf):
    _, errors = shelf

    assert errors == []


def test_everything_named_has_an_entry(shelf):
    entries, _ = shelf

    assert {name: entry for name, entry in NAMED.items() if entry not in entries} == {}


def test_everybody_named_has_written_or_said_something(shelf):
    entries, _ = shelf

    authors = {author for one in entries.values() for author in one.authors}

    assert [person for person in PEOPLE if person not in authors] == []


def test_every_round_and_every_kind_is_there(shelf):
    entries, _ = shelf

    assert {round_ for one in entries.values() for round_ in one.rounds} == set(Round)
    assert {one.kind for one in entries.values()} == set(ResourceKind)


def test_no_two_entries_say_the_same(shelf):
    entries, _ = shelf

    sentences = [part.strip() for one in entries.values() for part in one.why.split(". ") if len(part.split()) > 8]

    assert len(sentences) == len(set(sentences))
