"""A history of LeetCode: tries of problems of the bank, and, if wanted, what they say of mastery."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import IO, Any

from django.db import transaction
from django.urls import reverse

from hexloop.apps.accounts.models import User
from hexloop.apps.coding import queries as coding
from hexloop.apps.coding import services
from hexloop.apps.coding.models import Problem
from hexloop.apps.coding.services import ElsewhereAttempt
from hexloop.apps.files.models import Source
from hexloop.apps.review import services as review
from hexloop.apps.review.models import ReviewKind
from hexloop.apps.review.services.importing import ImportedCard, ImportedMemory, ImportedReview, import_cards
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.leetcode.reading import (
    MOST_BYTES,
    facts_of,
    is_python,
    looks_like_json,
    looks_like_table,
    read_history,
)
from hexloop.core.formats.leetcode.records import History, KeptCard, Submission
from hexloop.core.formats.recognition import HEAD
from hexloop.core.formats.tables import read_table
from hexloop.core.memory import schedule
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round
from hexloop.importers.door import Door, Job
from hexloop.importers.pages.hands import Hands, fingerprint, known_things
from hexloop.importers.pages.report import EntryLine
from hexloop.importers.report import Outcome
from hexloop.importers.table_things import ThingsReport

REVIEWS, TRIED = "reviews", "tried"
"""What a history can count as."""
ELSEWHERE = "leetcode"
NOT_THERE = "The bank has no such problem."
LATER = "Its date is still to come."
GUESSED = (
    "Grades are a guess: a day on which a problem was accepted at once counts as Slow, one on which it failed before "
    "as Bugs. Days without an accepted submission give no grade."
)
MOST_INSIGHT = 2_000
SAMPLE = 5


@dataclass
class _Run:
    job: Job
    hands: Hands
    counted: bool
    report: ThingsReport = field(default_factory=ThingsReport)
    tries: list[tuple[str, ElsewhereAttempt]] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    new: list[review.NewCard] = field(default_factory=list)
    cards: list[ImportedCard] = field(default_factory=list)


def _is_mine(file: IO[bytes], name: str) -> bool:
    head = file.read(HEAD)
    if looks_like_json(head):
        return True
    if not name.casefold().endswith((".csv", ".tsv", ".txt")):
        return False
    try:
        return looks_like_table(read_table(head[: head.rfind(b"\n") + 1]).headings)
    except BadFile:
        return False


def _look(user: User, file: IO[bytes], name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    history = _read(file)
    said = ", ".join(f"{count:,} {words.casefold()}" for words, count in facts_of(history))
    cards = f" {len(history.cards):,} problems with what is remembered of them." if history.cards else ""
    submissions = f"{len(history.submissions):,} submissions of LeetCode ({said})." if said else ""
    return {
        "text": f"{submissions}{cards}".strip() or "Nothing with a date.",
        "sample": [(one.title or one.slug, _detail(one)) for one in history.submissions[:SAMPLE]],
        "cards": len(history.cards),
    }, {"as": REVIEWS}


def _detail(one: Submission) -> str:
    return " · ".join(part for part in (one.verdict.title, f"{one.at:%Y-%m-%d %H:%M}", one.language) if part)


def _read(file: IO[bytes]) -> History:
    file.seek(0)
    return read_history(file.read(MOST_BYTES + 1))


def _carry_out(job: Job) -> ThingsReport:
    """Take a history in, all or nothing; the same again changes nothing."""
    job.progress.begin("Reading submissions", 0)
    history = _read(job.file)
    began = min(job.brought.made_at, job.at)
    hands = Hands(job.user, Source.LEETCODE, job.at, began, known_things(job.user, Source.LEETCODE))
    run = _Run(job, hands, job.brought.choices.get("as") != TRIED)
    run.report.lines += [EntryLine(one.title[:300], one.where, Outcome.SKIPPED, one.reason) for one in history.left_out]
    job.progress.begin("Keeping tries", len(history.submissions))
    with transaction.atomic():
        found = _tries(run, history.submissions)
        for card in history.cards:
            _card(run, card)
        if run.counted:
            for problem, submissions in found.items():
                _grades(run, problem, submissions)
        _keep(run)
        if job.dry_run:
            transaction.set_rollback(True)
    return run.report


def _tries(run: _Run, submissions: Sequence[Submission]) -> dict[Problem, list[Submission]]:
    """Note every submission of a problem of the bank as a try; those of each, the oldest first."""
    found: dict[Problem, list[Submission]] = defaultdict(list)
    for count, given in enumerate(submissions):
        if count % 500 == 0:
            run.job.progress.reach(count)
        problem, one = _problem(run, given.slug, given.title), _zoned(given, run)
        if problem is None or one.at > run.hands.at:
            _tell(run, given, Outcome.SKIPPED, NOT_THERE if problem is None else LATER)
            continue
        found[problem].append(one)
        _try(run, problem, one)
    return {problem: sorted(ones, key=lambda one: one.at) for problem, ones in found.items()}


def _try(run: _Run, problem: Problem, one: Submission) -> None:
    key = f"try:{problem.slug}:{int(one.at.timestamp())}"
    url = reverse("problem", args=[problem.slug])
    before = run.hands.before(key)
    if key in run.seen:
        _tell(run, one, Outcome.SKIPPED, "The same stands in the file already.")
        return
    run.seen.add(key)
    if before:
        _tell(run, one, run.hands.same(before), "", url)
        return
    python = is_python(one.language)
    other = f"Its code is in {one.language}, so only the result was kept." if one.code and not python else ""
    run.tries.append((key, ElsewhereAttempt(problem, one.at, one.verdict, one.code if python else "")))
    _tell(run, one, Outcome.IMPORTED, other, url)


def _grades(run: _Run, problem: Problem, submissions: Sequence[Submission]) -> None:
    """The grades of a problem by day, as they are guessed, and what is remembered after them."""
    how = run.hands.how
    retention = how.retention(Round.CODING.value)
    memory, fresh, count, due, last = None, [], 0, None, None
    for at, grade in _days(run, submissions):
        done = schedule.grade(memory, grade, at=at, retention=retention, clock=how.clock, weights=how.weights)
        memory, due, last = done.memory, done.due_on, (at, grade)
        count += 1
        key = f"grade:{problem.slug}:{how.clock.day_of(at)}"
        if run.hands.before(key) is None:
            kind = ReviewKind.LEARN if count == 1 else ReviewKind.REVIEW
            fresh.append(ImportedReview(at, grade, 0, kind, {"guessed": True}))
            run.hands.note(key, kind=coding.KIND, key=problem.slug, fingerprint=fingerprint(grade.value), told="")
    if not fresh or memory is None or due is None or last is None:
        return
    known = ImportedMemory(memory.stability, memory.difficulty, due, last[0], last[1], count, 0)
    _put(run, problem, ImportedCard(coding.KIND, problem.slug, memory=known, reviews=tuple(fresh)))


def _days(run: _Run, submissions: Sequence[Submission]) -> Iterator[tuple[datetime, Grade]]:
    """For each study day on which it was accepted the first moment that it was, and the grade."""
    days: dict[object, list[Submission]] = defaultdict(list)
    for one in submissions:
        days[run.hands.how.clock.day_of(one.at)].append(one)
    for ones in days.values():
        first = next((place for place, one in enumerate(ones) if one.verdict.passed), None)
        if first is not None:
            yield ones[first].at, Grade.SLOW if first == 0 else Grade.BUGS


def _card(run: _Run, card: KeptCard) -> None:
    """What another program remembers of a problem, and its note."""
    problem = _problem(run, card.slug, card.title)
    reviewed = card.reviewed if card.reviewed.tzinfo else card.reviewed.replace(tzinfo=UTC)
    line = (card.title or card.slug)[:300]
    if problem is None or reviewed > run.hands.at:
        reason = NOT_THERE if problem is None else LATER
        run.report.lines.append(EntryLine(line, card.where, Outcome.SKIPPED, reason))
        return
    url = reverse("problem", args=[problem.slug])
    key, mark = f"card:{problem.slug}", fingerprint(card.stability, card.difficulty, reviewed.isoformat(), card.note)
    before = run.hands.before(key)
    if before and before.fingerprint == mark:
        run.report.lines.append(EntryLine(line, card.where, run.hands.same(before), "", url))
        return
    if run.counted:
        due = run.hands.how.clock.day_of(card.due if card.due.tzinfo else card.due.replace(tzinfo=UTC))
        # Which word was given last is not kept there.
        memory = ImportedMemory(
            card.stability, card.difficulty, due, reviewed, Grade.SLOW, max(1, card.reviews), card.lapses
        )
        _put(run, problem, ImportedCard(coding.KIND, problem.slug, memory=memory))
    progress = services.open_problem(user=run.job.user, problem=problem, at=run.hands.at)
    reason = ""
    if card.note.strip() and not progress.insight:
        services.write_insight(user=run.job.user, problem=problem, text=card.note[:MOST_INSIGHT], at=run.hands.at)
    elif card.note.strip() and progress.insight != card.note[:MOST_INSIGHT]:
        reason = "You have an insight here, so its note was left out."
    run.hands.note(key, kind=coding.KIND, key=problem.slug, fingerprint=mark, told="")
    run.report.lines.append(EntryLine(line, card.where, Outcome.UPDATED if before else Outcome.IMPORTED, reason, url))


def _put(run: _Run, problem: Problem, card: ImportedCard) -> None:
    topic = coding.main_topic(problem)
    run.new.append(
        review.NewCard(kind=coding.KIND, key=problem.slug, round=Round.CODING, title=problem.title, topic=topic)
    )
    run.cards.append(card)


def _keep(run: _Run) -> None:
    """Write everything."""
    user, at = run.job.user, run.hands.at
    made = services.keep_attempts(user=user, attempts=[one for _, one in run.tries], elsewhere=ELSEWHERE)
    for (key, _), attempt in zip(run.tries, made, strict=True):
        run.hands.note(key, kind="attempt", key=str(attempt.pk), fingerprint=fingerprint(attempt.verdict), told="")
    if run.cards:
        review.put(user=user, cards=run.new, at=at)
        run.report.reviews = import_cards(user=user, cards=run.cards, source=ELSEWHERE, at=at).reviews
        services.match_reviews(user=user, elsewhere=ELSEWHERE)
    run.report.said = [GUESSED] if run.counted and run.report.reviews else []
    run.hands.end_batch()


def _zoned(one: Submission, run: _Run) -> Submission:
    """The submission with its moment in the person's zone, where its file names none."""
    if one.at.tzinfo:
        return one
    at = one.at.replace(tzinfo=run.hands.zone)
    return Submission(one.title, one.slug, one.verdict, at, one.language, one.code, one.where)


def _problem(run: _Run, slug: str, title: str) -> Problem | None:
    found = run.hands.problems.find(slug) if slug else None
    return found or (run.hands.problems.find(title) if title else None)


def _tell(run: _Run, one: Submission, outcome: Outcome, reason: str, url: str = "") -> None:
    run.report.lines.append(EntryLine((one.title or one.slug)[:300], one.where, outcome, reason, url))


LEETCODE = Door(
    Source.LEETCODE,
    _is_mine,
    _look,
    _carry_out,
    one="Problem",
    where="In the file",
    leads_to="problems",
    leads_as="Problems",
)
