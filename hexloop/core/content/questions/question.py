"""What a question, its topic and a paper are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hexloop.core.rounds import Round


class Level(StrEnum):
    """How much an interviewer expects of who is asked this."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class Area(StrEnum):
    """The shelf a topic stands on: a round, or one of the two domains."""

    BREADTH = "breadth"
    NLP = "nlp"
    RANKING = "ranking"
    BEHAVIOR = "behavior"
    PROJECT = "project"

    @property
    def round(self) -> Round:
        """The round in which questions of this area are asked."""
        return Round.DOMAIN if self in {Area.NLP, Area.RANKING} else Round(self.value)

    @property
    def title(self) -> str:  # type: ignore[override]  # a label, not str.title
        """The name a person reads."""
        return _AREAS[self]


_AREAS = {
    Area.BREADTH: "ML breadth",
    Area.NLP: "NLP and LLMs",
    Area.RANKING: "Search, recommendation, ads",
    Area.BEHAVIOR: "Behavior",
    Area.PROJECT: "Project deep dive",
}


class Section(StrEnum):
    """The part of a project write-up that a prompt asks about."""

    BACKGROUND = "background"
    ALTERNATIVES = "alternatives"
    CHALLENGES = "challenges"
    IMPACT = "impact"
    REFLECTION = "reflection"


@dataclass(frozen=True, slots=True)
class QuestionTopic:
    """A topic of questions. ``covers`` says in words what belongs to it, ``target`` how many it should have."""

    id: str
    title: str
    area: Area
    covers: str
    target: int


@dataclass(frozen=True, slots=True)
class Question:
    """One question as an interviewer says it, with everything to learn from it. Texts are Markdown with
    ``$…$`` mathematics.

    ``key_points`` are what an interviewer listens for, ``answer`` a model answer (for a behavior question
    or a project prompt: how a strong answer goes), ``wrong`` an answer that people give and that costs them
    (there: a weak answer), ``follow_up`` what is asked next. ``related`` are ids of questions, ``papers`` of
    papers, ``names`` entries of names.toml. ``computed`` holds the arithmetic behind the figures in the
    answer, each ``expression = value``, checked when the pack is. ``disputed`` says what the field does not
    agree on. ``skills`` belong to behavior questions, ``section`` to project prompts.
    """

    id: str
    topic: QuestionTopic
    level: Level
    question: str
    key_points: tuple[str, ...]
    answer: str
    follow_up: str
    wrong: str
    related: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    computed: tuple[str, ...] = ()
    disputed: str = ""
    skills: tuple[str, ...] = ()
    section: Section | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that questions name. ``arxiv`` is its arXiv id or empty; ``id`` is that id or a slug. ``named`` ones come
    first on their shelf of the reading list; ``start`` counts those to begin with from 1, 0 is none of them."""

    id: str
    title: str
    first_author: str
    year: int
    area: str
    arxiv: str = ""
    named: bool = False
    start: int = 0

    @property
    def citation(self) -> str:
        """``Vaswani 2017, Attention Is All You Need``."""
        return f"{self.first_author} {self.year}, {self.title}"


@dataclass(frozen=True, slots=True)
class QuestionBank:
    """All questions of a pack, by topic in the order of topics.toml; ``names`` is what must be asked about."""

    topics: tuple[QuestionTopic, ...] = ()
    questions: tuple[Question, ...] = ()
    papers: tuple[Paper, ...] = ()
    names: tuple[str, ...] = ()
