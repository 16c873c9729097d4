"""The question bank of this installation, read once per process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from django.conf import settings

from hexloop.apps.questions.order import study_order
from hexloop.core.content.problem import PackError
from hexloop.core.content.questions.kept import kept_bank
from hexloop.core.content.questions.matching import Rarity, rarity
from hexloop.core.content.questions.question import Paper, Question, QuestionTopic
from hexloop.lib.errors import HexloopError


class NotInPack(HexloopError):
    """The question's row is there and its text is not: a pack dropped it."""


@dataclass(frozen=True)
class Bank:
    """The questions of all packs by id, in the order of study; where two packs hold one id, the earlier pack has it.
    ``packs`` names the pack of each question, ``begin`` is the order in which they are begun."""

    questions: Mapping[str, Question]
    topics: Mapping[str, QuestionTopic]
    papers: Mapping[str, Paper]
    packs: Mapping[str, str]
    errors: tuple[PackError, ...]
    begin: tuple[Question, ...]


def bank() -> Bank:
    """The bank of ``settings.PACKS``. Files changed later are seen after a restart."""
    return _read(tuple(settings.PACKS), settings.CACHE_FOLDER)


def pack_question(slug: str) -> Question:
    """The question with its texts. Raises ``NotInPack`` when no pack holds it."""
    found = bank().questions.get(slug)
    if found is None:
        raise NotInPack("No pack on this machine holds this question any more. Your answers to it stay.")
    return found


def topic_title(topic_id: str) -> str:
    """A topic's words; made of its id when no pack names it."""
    topic = bank().topics.get(topic_id)
    return topic.title if topic else topic_id.replace("-", " ").capitalize()


def rare_words() -> Rarity:
    """How much each word says, counted over the questions of the bank."""
    return _rarity(tuple(settings.PACKS), settings.CACHE_FOLDER)


@cache
def _rarity(folders: tuple[Path, ...], kept: Path) -> Rarity:
    return rarity(" ".join([one.question, *one.key_points]) for one in _read(folders, kept).questions.values())


@cache
def _read(folders: tuple[Path, ...], kept: Path) -> Bank:
    questions: dict[str, Question] = {}
    topics: dict[str, QuestionTopic] = {}
    papers: dict[str, Paper] = {}
    packs: dict[str, str] = {}
    errors: list[PackError] = []
    for folder in folders:
        found, faults = kept_bank(folder, kept / "questions")
        errors += faults
        for topic in found.topics:
            topics.setdefault(topic.id, topic)
        for paper in found.papers:
            papers.setdefault(paper.id, paper)
        for question in found.questions:
            questions.setdefault(question.id, question)
            packs.setdefault(question.id, folder.name)
    begin = tuple(study_order(questions.values()))
    return Bank(
        questions=MappingProxyType(questions),
        topics=MappingProxyType(topics),
        papers=MappingProxyType(papers),
        packs=MappingProxyType(packs),
        errors=tuple(errors),
        begin=begin,
    )
