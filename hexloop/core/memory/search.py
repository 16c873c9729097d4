"""The search of the card browser: a text in, a tree out. The grammar is that of Anki, for what Hexloop has.

    two pointers          both words, in title or tags           "two pointers"     the words beside each other
    dog or cat            one of the two                         -tag:easy          not that
    (a or b) -c           groups                                 d*g d_g            any letters, one letter
    deck:X tag:a::b       a deck or tag and what is below it     front:q1*          the whole title
    is:due prop:r<0.9     states and figures                     rated:7:1          graded No clue within seven days

A backslash takes a character as it is: ``\\*``, ``\\:``. Errors name the word and say what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hexloop.core.memory.grades import Grade
from hexloop.lib.errors import HexloopError

MOST_CHARACTERS = 1_000
MOST_GROUPS = 50
MOST_DAYS = 36_500


class SearchError(HexloopError):
    """A search that says nothing certain; the text names the word and what to write instead."""


class State(StrEnum):
    """What ``is:`` asks for. ``learn`` is what was last graded No clue, ``review`` whatever was graded."""

    NEW = "new"
    DUE = "due"
    LEARN = "learn"
    REVIEW = "review"
    SUSPENDED = "suspended"
    BURIED = "buried"
    LEECH = "leech"
    MARKED = "marked"


class Figure(StrEnum):
    """What ``prop:`` compares: interval and due in days, difficulty from 0 to 1 as Anki shows it, recall as a share."""

    INTERVAL = "ivl"
    DUE = "due"
    REVIEWS = "reps"
    LAPSES = "lapses"
    STABILITY = "s"
    DIFFICULTY = "d"
    RECALL = "r"


class Compare(StrEnum):
    """How it compares them."""

    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    EQUAL = "="
    OTHER = "!="


class Moment(StrEnum):
    """What happened within so many days."""

    ADDED = "added"
    EDITED = "edited"
    INTRODUCED = "introduced"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text with ``*`` for any characters and ``_`` for one; a backslash takes the next one as it is."""

    raw: str

    def regex(self, *, one: str = ".") -> str:
        """A regular expression without anchors; ``one`` is what a single character may be."""
        return "".join({"*": f"{one}*", "_": one}.get(part, re.escape(part[-1])) for part in _pieces(self.raw))

    @property
    def text(self) -> str:
        """The characters meant as they are; wildcards stay."""
        return "".join(part[-1] for part in _pieces(self.raw))


@dataclass(frozen=True, slots=True)
class And:
    """All of these; none is everything."""

    parts: tuple[Search, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """One of these."""

    parts: tuple[Search, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """What this does not find."""

    part: Search


@dataclass(frozen=True, slots=True)
class Words:
    """A text within the title or the tags."""

    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Field:
    """A whole value: ``front``, ``kind``, ``round`` or ``topic``."""

    name: str
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck and the decks below it."""

    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag and the tags below it; ``None`` is no tag at all."""

    pattern: Pattern | None


@dataclass(frozen=True, slots=True)
class Is:
    """A state."""

    state: State


@dataclass(frozen=True, slots=True)
class Prop:
    """A figure. ``half`` is half of the last decimal that was written: ``=`` means equal as far as that goes."""

    figure: Figure
    compare: Compare
    value: float
    half: float = 0.0


@dataclass(frozen=True, slots=True)
class Rated:
    """Graded within the last ``days`` study days, today counted; ``grade`` ``None``: with any grade."""

    days: int
    grade: Grade | None


@dataclass(frozen=True, slots=True)
class Within:
    """Made, edited or first graded within the last ``days`` study days, today counted."""

    moment: Moment
    days: int


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag; 0 is none."""

    number: int


@dataclass(frozen=True, slots=True)
class Ids:
    """These cards by their numbers."""

    ids: tuple[int, ...]


Search = And | Or | Not | Words | Field | Deck | Tag | Is | Prop | Rated | Within | Flag | Ids


def parse(text: str) -> Search:
    """What ``text`` asks for; an empty text asks for everything. Raises ``SearchError``."""
    if len(text) > MOST_CHARACTERS:
        raise SearchError(f"A search has up to {MOST_CHARACTERS} characters; this has {len(text)}. Make it shorter.")
    parser = _Parser(list(_tokens(text)))
    found = parser.either()
    parser.expect_end()
    return found


# Tokens ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Token:
    """A parenthesis, a minus or a word. ``quoted`` words are never ``or``."""

    kind: str
    text: str = ""
    quoted: bool = False


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
        elif text[at] in "()":
            yield _Token(text[at])
            at += 1
        elif text[at] == "-":
            yield _Token("-")
            at += 1
            if at == len(text) or text[at].isspace() or text[at] == ")":
                raise SearchError('"-" stands alone. Put it right before what should not be found: -tag:easy.')
        else:
            word, quoted, at = _word(text, at)
            yield _Token("word", word, quoted)


def _word(text: str, at: int) -> tuple[str, bool, int]:
    """The word that begins at ``at``, without its quotes but with its backslashes, and where it ends."""
    word, open_quote, quoted, start = "", False, False, at
    while at < len(text):
        letter = text[at]
        if letter == "\\" and at + 1 < len(text):
            word += text[at : at + 2]
            at += 2
            continue
        if letter == '"':
            open_quote, quoted = not open_quote, True
        elif not open_quote and (letter.isspace() or letter in "()"):
            break
        else:
            word += "\\\\" if letter == "\\" else letter
        at += 1
    if open_quote:
        raise SearchError(f'A quotation mark is missing at the end of {text[start:].strip()}. Write "two words".')
    return word, quoted, at


def _pieces(raw: str) -> Iterator[str]:
    """Single characters, or a backslash with the character it protects."""
    return iter(re.findall(r"\\.|.", raw, re.DOTALL))


# Groups ----------------------------------------------------------------------------------------


class _Parser:
    """Goes over the tokens once."""

    def __init__(self, tokens: Sequence[_Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._open = 0

    def either(self) -> Search:
        parts = [self._all()]
        while self._is_word("or"):
            self._at += 1
            if not self._begins():
                raise SearchError('Something is missing after "or". Write two things: dog or cat.')
            parts.append(self._all())
        if len(parts) > 1 and And(()) in parts:
            raise SearchError('Something is missing before "or". Write two things: dog or cat.')
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def expect_end(self) -> None:
        if self._at < len(self._tokens):
            raise SearchError('There is a ")" too many. Take it away, or open a group with "(".')

    def _all(self) -> Search:
        parts: list[Search] = []
        while self._begins():
            if self._is_word("and"):
                self._at += 1
            else:
                parts.append(self._one())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _one(self) -> Search:
        token = self._tokens[self._at]
        self._at += 1
        if token.kind == "word":
            return _term(token)
        self._open += 1
        if self._open > MOST_GROUPS:
            raise SearchError(f"More than {MOST_GROUPS} groups lie in each other. Make the search simpler.")
        found = Not(self._one()) if token.kind == "-" else self._group()
        self._open -= 1
        return found

    def _group(self) -> Search:
        found = self.either()
        if self._at == len(self._tokens):
            raise SearchError('A ")" is missing. Close the group that begins with "(".')
        self._at += 1
        if found == And(()):
            raise SearchError('There is nothing between "(" and ")". Write something there, or take both away.')
        return found

    def _begins(self) -> bool:
        return self._at < len(self._tokens) and self._tokens[self._at].kind != ")" and not self._is_word("or")

    def _is_word(self, word: str) -> bool:
        token = self._tokens[self._at] if self._at < len(self._tokens) else None
        return token is not None and not token.quoted and token.text.lower() == word


# Terms -----------------------------------------------------------------------------------------

_PREFIX = re.compile(r"([A-Za-z]+):(.*)", re.DOTALL)
_PROP = re.compile(r"([a-z]+)(<=|>=|!=|=|<|>)(-?\d{1,6}(?:\.(\d{1,6}))?)")
_INSTEAD = {
    "note": "kind:question",
    "card": "kind:question",
    "mid": "kind:question",
    "nid": "cid:12 or the words of the title",
    "did": "deck:name",
    "re": "front:q1* with * for any letters and _ for one",
    "w": "the word itself",
    "nc": "the word itself",
    "has": "is:marked or flag:1",
    "resched": "prop:due<=7",
    "preset": "deck:name",
    "dupe": "the words of the title",
    "sort": "a click on the head of a column",
}


def _term(token: _Token) -> Search:
    if not token.text:
        raise SearchError('There is nothing between the two quotation marks. Write "two words".')
    match = _PREFIX.fullmatch(token.text)
    if not match:
        return Words(Pattern(token.text))
    prefix, rest = match[1].lower(), match[2]
    if prefix not in _TERMS:
        raise _unknown(match[1], rest)
    if not rest:
        raise SearchError(f'Nothing follows "{match[1]}:". {_example(prefix)}')
    return _TERMS[prefix](rest)


def _unknown(prefix: str, rest: str) -> SearchError:
    instead = _INSTEAD.get(prefix.lower())
    if instead:
        return SearchError(f'"{prefix}:" is not known here. Write {instead} instead.')
    known = ", ".join(f"{name}:" for name in _TERMS)
    return SearchError(
        f'"{prefix}:" is not known. Known are {known}. To find these very words, write {prefix}\\:{rest or "…"}'
    )


def _example(prefix: str) -> str:
    return f"Write for example {_EXAMPLES[prefix]}."


def _wrong(prefix: str, rest: str, more: str = "") -> SearchError:
    return SearchError(f'"{prefix}:{rest}" says nothing known. {more or _example(prefix)}')


def _state(rest: str) -> Search:
    if rest.lower() not in set(State):
        raise _wrong("is", rest, f"Write is: with one of {', '.join(State)}.")
    return Is(State(rest.lower()))


def _prop(rest: str) -> Search:
    match = _PROP.fullmatch(rest.lower())
    name = re.match(r"[a-z]*", rest.lower())
    if name and name[0] == "ease":
        raise SearchError('"prop:ease" belongs to another algorithm. Write prop:d>0.5 for what is difficult.')
    if name and name[0] not in set(Figure):
        raise _wrong("prop", rest, f"Write prop: with one of {', '.join(Figure)}, for example prop:ivl>10.")
    if not match:
        raise _wrong("prop", rest, f"Write a comparison with a number, for example prop:{name[0] if name else 's'}>1.")
    figure, value, decimals = Figure(match[1]), float(match[3]), match[4] or ""
    if figure in {Figure.RECALL, Figure.DIFFICULTY} and not 0 <= value <= 1:
        raise _wrong("prop", rest, f"This is a share from 0 to 1: write prop:{figure}{match[2]}0.9.")
    whole = figure in {Figure.INTERVAL, Figure.DUE, Figure.REVIEWS, Figure.LAPSES}
    if whole and (value != int(value) or abs(value) > MOST_DAYS):
        raise _wrong("prop", rest, f"This is a whole number up to {MOST_DAYS}: write prop:{figure}{match[2]}7.")
    return Prop(figure, Compare(match[2]), value, 0.0 if whole else 0.5 * 10.0 ** -len(decimals))


def _rated(rest: str) -> Search:
    days, _, grade = rest.partition(":")
    if grade and grade not in {"1", "2", "3", "4"}:
        raise _wrong("rated", rest, "The last number is a grade from 1 to 4: write rated:7:1.")
    if ":" in rest and not grade:
        raise _wrong("rated", rest)
    return Rated(_days("rated", rest, days), Grade(int(grade)) if grade else None)


def _within(moment: Moment) -> Callable[[str], Search]:
    return lambda rest: Within(moment, _days(moment.value, rest, rest))


def _days(prefix: str, rest: str, days: str) -> int:
    if not (days.isascii() and days.isdigit() and len(days) < 6 and 1 <= int(days) <= MOST_DAYS):
        raise _wrong(prefix, rest, f"It takes a number of days from 1 to {MOST_DAYS}: {_example(prefix)}")
    return int(days)


def _flag(rest: str) -> Search:
    if rest not in set("01234567"):
        raise _wrong("flag", rest, "Flags are 1 to 7, and flag:0 is none.")
    return Flag(int(rest))


def _ids(rest: str) -> Search:
    numbers = rest.split(",")
    if not all(number.isascii() and number.isdigit() and len(number) < 18 for number in numbers):
        raise _wrong("cid", rest)
    return Ids(tuple(int(number) for number in numbers))


def _tag(rest: str) -> Search:
    return Tag(None if rest.lower() == "none" else Pattern(rest))


def _field(name: str) -> Callable[[str], Search]:
    return lambda rest: Field(name, Pattern(rest))


_TERMS: dict[str, Callable[[str], Search]] = {
    "deck": lambda rest: Deck(Pattern(rest)),
    "tag": _tag,
    "is": _state,
    "prop": _prop,
    "rated": _rated,
    "added": _within(Moment.ADDED),
    "edited": _within(Moment.EDITED),
    "introduced": _within(Moment.INTRODUCED),
    "front": _field("front"),
    "kind": _field("kind"),
    "round": _field("round"),
    "topic": _field("topic"),
    "flag": _flag,
    "cid": _ids,
}
_EXAMPLES = {
    "deck": "deck:coding::graphs",
    "tag": "tag:ml::stats",
    "is": "is:due",
    "prop": "prop:ivl>10",
    "rated": "rated:7 or rated:1:1",
    "added": "added:7",
    "edited": "edited:7",
    "introduced": "introduced:7",
    "front": "front:two*",
    "kind": "kind:problem",
    "round": "round:coding",
    "topic": "topic:graphs",
    "flag": "flag:1",
    "cid": "cid:12,15",
}
EXAMPLES = tuple(_EXAMPLES.values())
"""One search for each word before a colon."""
