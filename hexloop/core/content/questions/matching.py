"""Which key points an answer touches: a guess from the words alone, made on this machine.

A point counts as touched when the words that carry it (the rare ones, by their inverse document frequency over the
bank) stand near each other in the answer. Words are compared by a rough stem. It cannot know meaning: what is said in
other words is missed, and a point that is denied is taken for said. So it is always shown as a guess.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

ENOUGH = 0.4
"""The share of a point's weight that must be there. Measured on 205 questions of the core pack: the model answer
touches 75 % of its own points, the answer to another question of the topic 3.5 %. At 0.5 it is 60 % and 1.2 %."""
NEAR = 40
"""Within how many words that say something."""
_STEP = 10
_LEAST_STEM = 3
_SAID_BY_THE_QUESTION = 0.4
"""How much a word counts that the question itself says: everybody repeats it."""

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_TEX = re.compile(r"\\(?:text|mathrm|mathbf|operatorname|frac|left|right|big|quad|begin|end)\b")
_SUFFIXES = tuple(
    sorted(
        (
            *("ization", "isation", "izations", "isations", "izing", "ising", "ized", "ised", "izer", "izers", "izes"),
            *("ize", "ise", "ations", "ation", "ators", "ator", "ating", "ated", "ates", "ate", "ions", "ion", "ingly"),
            *("ings", "ing", "edly", "ed", "ers", "er", "ors", "or", "ments", "ment", "ness", "ities", "ity", "ively"),
            *("ives", "ive", "ances", "ance", "ences", "ence", "ants", "ant", "ents", "ent", "ically", "ical", "ics"),
            *("ic", "ally", "als", "al", "ly", "ies", "es", "s", "y", "e", "able", "ible"),
        ),
        key=len,
        reverse=True,
    )
)
_SMALL_WORDS = frozenset(
    """a about above after again against all also although always am among an and another any are as at away be because
    been before being below between both but by can cannot come could did do does doing done down during each either
    else enough even ever every few for from further get gets give given gives go goes had has have having he her here
    him his how i if in instead into is it its itself just keep know less let like likely made make makes many may me
    might more most much must my need never no nor not nothing now of off often on once one only or other others our out
    over own part per put rather s said same say see seen set she should since so some something still such take takes
    than that the their them then there these they thing things this those though through to together too toward two
    under until up upon us use used uses using usually very was way we well were what when where whether which while who
    whole whom whose why will with within without would yes yet you your""".split()  # noqa: SIM905 -- a page of words
)


@dataclass(frozen=True)
class Rarity:
    """How much each stem says: the log of how many of ``documents`` lie behind each one that has it."""

    documents: int
    having: Mapping[str, int]

    def weight(self, stem: str) -> float:
        """The inverse document frequency of a stem, smoothed, never below 0.2."""
        return max(0.2, log((self.documents + 1) / (self.having.get(stem, 0) + 1)))


def rarity(documents: Iterable[str]) -> Rarity:
    """Count in how many of these texts each stem stands."""
    having: Counter[str] = Counter()
    count = 0
    for document in documents:
        count += 1
        having.update(set(_terms(document)))
    return Rarity(count, having)


@dataclass(frozen=True)
class Spoken:
    """An answer as words to look in."""

    text: str

    @cached_property
    def windows(self) -> list[set[str]]:
        """The stems of every stretch of ``NEAR`` words; neighbours are also read as one word (``over fitting``)."""
        words = [part for word in _WORD.findall(_plain(self.text)) for part in word.split("-")]
        read = [
            {stem(word), stem(f"{before}{word}"), stem(f"{word}{after}")}
            for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False)
            if word not in _SMALL_WORDS
        ]
        starts = range(0, max(1, len(read) - NEAR + _STEP), _STEP)
        return [set().union(*read[start : start + NEAR]) for start in starts]


def touched(text: str, points: Sequence[str], *, asked: str, rare: Rarity) -> tuple[int, ...]:
    """The places, counted from 0, of the points that ``text`` seems to make; ``asked`` is the question."""
    spoken = Spoken(text)
    repeated = set(_terms(asked))
    return tuple(place for place, point in enumerate(points) if share(spoken, point, repeated, rare) >= ENOUGH)


def share(spoken: Spoken, point: str, repeated: set[str], rare: Rarity) -> float:
    """The largest share of the weight of ``point`` that stands near each other in the answer; 0 for a single word of a
    longer point."""
    terms = set(_terms(point))
    weights = {term: rare.weight(term) * (_SAID_BY_THE_QUESTION if term in repeated else 1) for term in terms}
    whole = sum(weights.values())
    if not whole:
        return 0.0
    least = min(2, len(terms))
    found = (terms & window for window in spoken.windows)
    return max((sum(weights[term] for term in each) / whole for each in found if len(each) >= least), default=0.0)


def stem(word: str) -> str:
    """What is left of a word without its ending: ``regularized`` and ``regularization`` become ``regular``."""
    for suffix in _SUFFIXES:
        if word.endswith("ss"):
            break
        if word.endswith(suffix) and len(word) - len(suffix) >= _LEAST_STEM:
            word = word[: -len(suffix)]
            break
    doubled = len(word) > _LEAST_STEM and word[-1] == word[-2] and word[-1] not in "aeiouls"
    return word[:-1] if doubled else word


def _terms(text: str) -> list[str]:
    """The stems of a text that say something; a word with hyphens is one (``over-fitting`` is ``overfit``)."""
    found = [word for word in _WORD.findall(_plain(text)) if word not in _SMALL_WORDS]
    return [stem(word.replace("-", "")) for word in found if len(word) > 1 or word.isdigit()]


def _plain(text: str) -> str:
    return _TEX.sub(" ", text).casefold().replace("\\", " ")
