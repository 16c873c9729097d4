"""Reading a history of LeetCode, whichever tool wrote it.

The same few facts stand in all of them under names that differ by their spelling only: title, slug, status, language,
moment and code. So JSON is walked through and whatever says enough is a submission; what stands around it (the
problem above its list of submissions) counts for what is inside. A table (CSV) is a list of the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.leetcode.records import History, KeptCard, LeftOut, Submission
from hexloop.core.formats.notion.elements import without_own_signs
from hexloop.core.formats.notion.values import span_of
from hexloop.core.formats.tables import Table, read_table
from hexloop.core.judge.verdict import Verdict

MOST_BYTES = 64 * 1024 * 1024
MOST_SUBMISSIONS = 50_000
MOST_CODE = 100_000
DEEPEST = 20

NAMES: Mapping[str, frozenset[str]] = {
    "title": frozenset({"title", "questiontitle", "problemtitle", "problem", "question", "name", "problemname"}),
    "slug": frozenset({"titleslug", "slug", "questionslug", "problemslug", "questiontitleslug"}),
    "link": frozenset({"link", "problemurl", "problemlink", "questionurl", "leetcodeurl"}),
    "status": frozenset(
        {"statusdisplay", "status", "result", "verdict", "statusmsg", "lastresult", "overallstatus", "state"}
    ),
    "language": frozenset({"lang", "language", "langname", "programminglanguage"}),
    "at": frozenset(
        {"timestamp", "submittedat", "submissiontime", "submissiondate", "submitted", "time", "date", "datetime"}
        | {"lastsubmittedat", "solvedat", "datesubmitted"}
    ),
    "code": frozenset({"code", "submissioncode", "sourcecode", "source"}),
}
"""What the facts are called, in small letters and without signs."""
_NUMBERS = {
    10: Verdict.ACCEPTED,
    11: Verdict.WRONG_ANSWER,
    12: Verdict.MEMORY_LIMIT,
    13: Verdict.OUTPUT_LIMIT,
    14: Verdict.TIME_LIMIT,
    15: Verdict.RUN_TIME_ERROR,
    20: Verdict.COMPILE_ERROR,
}
_WORDS = {
    "accepted": Verdict.ACCEPTED,
    "ac": Verdict.ACCEPTED,
    "solved": Verdict.ACCEPTED,
    "passed": Verdict.ACCEPTED,
    "wronganswer": Verdict.WRONG_ANSWER,
    "wa": Verdict.WRONG_ANSWER,
    "failed": Verdict.WRONG_ANSWER,
    "attempted": Verdict.WRONG_ANSWER,
    "timelimitexceeded": Verdict.TIME_LIMIT,
    "tle": Verdict.TIME_LIMIT,
    "memorylimitexceeded": Verdict.MEMORY_LIMIT,
    "mle": Verdict.MEMORY_LIMIT,
    "outputlimitexceeded": Verdict.OUTPUT_LIMIT,
    "ole": Verdict.OUTPUT_LIMIT,
    "runtimeerror": Verdict.RUN_TIME_ERROR,
    "re": Verdict.RUN_TIME_ERROR,
    "rte": Verdict.RUN_TIME_ERROR,
    "compileerror": Verdict.COMPILE_ERROR,
    "ce": Verdict.COMPILE_ERROR,
}
_SIGNS = re.compile(r"[^a-z0-9]+")
_LINK = re.compile(r"/problems/([a-z0-9-]{1,100})")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TELLING = re.compile(
    rb'"(?:submissions_dump|status_?display|title_?slug|recent(?:Ac)?SubmissionList|lastSubmittedAt|leetcodeId)"', re.I
)
_PYTHON = {"python", "python3", "py", "py3"}
NO_REVIEW = "It was not reviewed there yet."
NO_DATE = "It has no date, so it cannot stand in your history."
NOTHING = (
    "There is no history of LeetCode in this. A file with submissions has for each the title or the slug of its "
    "problem, a status and a time."
)
_NOT_JSON = "This is no whole JSON file: it was cut off or changed by hand. Export it once more."


def looks_like_json(head: bytes) -> bool:
    """Whether the beginning of a file is JSON that tells of LeetCode."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"{", b"["} and bool(_TELLING.search(head))


def looks_like_table(headings: tuple[str, ...]) -> bool:
    """Whether the headings of a table are those of submissions: more than a history that a person wrote by hand."""
    found = set(_fields(headings))
    return {"status", "at"} <= found and bool(found & {"title", "slug", "link"}) and bool(found & {"language", "code"})


def is_python(language: str) -> bool:
    """Whether code in this language can be read here."""
    return plain(language) in _PYTHON


def read_history(raw: bytes) -> History:
    """Read a file of submissions, JSON or a table. Raises ``BadFile``."""
    if len(raw) > MOST_BYTES:
        raise BadFile(f"This file has more than {MOST_BYTES // 2**20} MB. Export less at a time.")
    if raw.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"{", b"["}:
        found = _Found()
        found.walk(_json(raw), {}, "", 0)
    else:
        found = _of_table(read_table(raw, [name for names in NAMES.values() for name in names]))
    if not found.submissions and not found.cards and not found.left_out:
        raise BadFile(NOTHING)
    return History(tuple(found.submissions), tuple(found.cards), tuple(found.left_out))


def plain(text: str) -> str:
    """A name as names are compared: small letters and digits only."""
    return _SIGNS.sub("", text.casefold())


@dataclass(slots=True)
class _Found:
    submissions: list[Submission] = field(default_factory=list)
    cards: list[KeptCard] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def walk(self, value: Any, around: Mapping[str, Any], where: str, depth: int) -> None:
        """Look for submissions in a value. ``around`` is what was said above it."""
        if depth > DEEPEST:
            return
        if isinstance(value, list):
            for place, one in enumerate(value, start=1):
                self.walk(one, around, f"{where}[{place}]", depth + 1)
        elif isinstance(value, dict):
            self._walk_object(value, around, where, depth)

    def _walk_object(self, value: dict[str, Any], around: Mapping[str, Any], where: str, depth: int) -> None:
        own = _facts(value)
        facts = {**around, **own}
        if isinstance(value.get("fsrs"), dict):
            card = _card(facts, value, where)
            if card:
                self.cards.append(card)
            else:
                self.left_out.append(LeftOut(_title(facts) or _slug(facts), where, NO_REVIEW))
            return
        if {"at", "status"} & own.keys() and {"title", "slug", "link"} & facts.keys():
            # Lists of what was accepted say no result.
            self.add({"status": "Accepted", **facts}, where)
            return
        said: Mapping[str, Any] = {name: facts[name] for name in ("title", "slug", "link") if name in facts}
        for name, one in value.items():
            inside = said
            if isinstance(one, list | dict) and not own and _SLUG.fullmatch(name) and "-" in name:
                # A problem as the name of what is known of it.
                inside = {**said, "slug": name}
            self.walk(one, inside, f"{where}.{name}" if where else name, depth + 1)

    def add(self, facts: Mapping[str, Any], where: str) -> None:
        """Keep a submission, or why it cannot be."""
        if len(self.submissions) + len(self.left_out) >= MOST_SUBMISSIONS:
            raise BadFile(f"This file holds more than {MOST_SUBMISSIONS:,} submissions. Export less at a time.")
        title, slug = _title(facts), _slug(facts)
        verdict = _verdict(facts.get("status"))
        at = moment_of(facts.get("at"))
        if at is None:
            self.left_out.append(LeftOut(title or slug, where, NO_DATE))
        elif verdict is None:
            said = _text(facts.get("status"))[:40]
            self.left_out.append(LeftOut(title or slug, where, f'"{said}" is no result of a submission.'))
        else:
            code = _text(facts.get("code"), whole=True)
            kept = code if len(code) <= MOST_CODE else ""
            self.submissions.append(
                Submission(title, slug, verdict, at, _text(facts.get("language"))[:40], kept, where)
            )


def moment_of(value: Any) -> datetime | None:
    """A moment, however it is written: seconds or milliseconds since 1970, ISO form, ``Jan 5, 2026``; ``None`` for
    anything else. Without a zone in the text it has none."""
    if isinstance(value, bool) or value is None:
        return None
    text = _text(value)
    with suppress(ValueError, OverflowError, OSError):
        if re.fullmatch(r"\d{9,16}(?:\.\d+)?", text):
            seconds = float(text)
            return datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC)
        return datetime.fromisoformat(text)
    span = span_of(text)
    return datetime.fromisoformat(span.start) if span else None


def _json(raw: bytes) -> Any:
    try:
        text = raw.decode("utf-8-sig")
        try:
            return json.loads(text)
        except ValueError:
            # One object a line.
            return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError) as error:
        raise BadFile(_NOT_JSON) from error


def _of_table(table: Table) -> _Found:
    fields = _fields(table.headings)
    if not fields.keys() & {"title", "slug", "link"} or "at" not in fields:
        raise BadFile(NOTHING)
    found = _Found()
    for row in table.rows:
        facts = {name: row.cells[place] for name, place in fields.items() if place < len(row.cells)}
        if any(facts.get(name, "").strip() for name in ("title", "slug", "link")):
            found.add({"status": "Accepted", **facts}, f"Row {row.number}")
        else:
            found.left_out.append(LeftOut(f"Row {row.number}", f"Row {row.number}", "It names no problem."))
    return found


def _fields(headings: tuple[str, ...]) -> dict[str, int]:
    """The facts that columns hold, each by the first column of such a name."""
    found: dict[str, int] = {}
    for place, heading in enumerate(headings):
        name = next((name for name, known in NAMES.items() if plain(heading) in known), "")
        if name and (name not in found or plain(heading) == "timestamp"):
            found[name] = place
    return found


def _facts(value: Mapping[str, Any]) -> dict[str, Any]:
    """What an object says itself. Of several names for one thing the first of ``NAMES`` that says a word counts."""
    found: dict[str, Any] = {}
    for key, one in value.items():
        if not isinstance(one, str | int | float) or one == "":
            continue
        name = next((name for name, known in NAMES.items() if plain(str(key)) in known), "")
        better = (name == "status" and isinstance(found.get(name), int)) or (
            name == "at" and name in found and moment_of(found[name]) is None
        )
        if name and (name not in found or better):
            found[name] = one
    return found


def _card(facts: Mapping[str, Any], value: Mapping[str, Any], where: str) -> KeptCard | None:
    kept = value.get("fsrs")
    if not isinstance(kept, dict):
        return None
    due, reviewed = moment_of(kept.get("due")), moment_of(kept.get("last_review"))
    numbers = [kept.get(name) for name in ("stability", "difficulty", "reps", "lapses")]
    if due is None or reviewed is None or not all(_is_number(one) for one in numbers):
        return None
    stability, difficulty, reviews, lapses = (float(one) for one in numbers if one is not None)
    if not (0 < stability < 100_000 and 1 <= difficulty <= 10 and reviews >= 1):
        return None
    note = _text(value.get("note"), whole=True)
    return KeptCard(
        _title(facts),
        _slug(facts),
        stability,
        difficulty,
        due,
        reviewed,
        int(min(reviews, 1e6)),
        int(min(lapses, 1e6)),
        note,
        where,
    )


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e12


def _verdict(status: Any) -> Verdict | None:
    if isinstance(status, int | float) and not isinstance(status, bool):
        return _NUMBERS.get(int(status)) if abs(status) < 1e6 else None
    text = _text(status)
    if text.isascii() and text.isdigit() and len(text) < 4:
        return _NUMBERS.get(int(text))
    return _WORDS.get(plain(text))


def _slug(facts: Mapping[str, Any]) -> str:
    slug = _text(facts.get("slug"))
    if _SLUG.fullmatch(slug):
        return slug[:100]
    found = _LINK.search(_text(facts.get("link")))
    return found[1] if found else ""


def _title(facts: Mapping[str, Any]) -> str:
    return _text(facts.get("title"))[:300]


def _text(value: Any, *, whole: bool = False) -> str:
    """A value as text; on one line unless it is wanted as it is."""
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return ""
    text = without_own_signs(str(value)).encode("utf-8", "replace").decode()
    return text if whole else " ".join(text.split())


def facts_of(history: History) -> Iterator[tuple[str, int]]:
    """How many submissions by result, in words, the most frequent first."""
    counts: dict[str, int] = {}
    for one in history.submissions:
        counts[one.verdict.title] = counts.get(one.verdict.title, 0) + 1
    yield from sorted(counts.items(), key=lambda pair: -pair[1])
