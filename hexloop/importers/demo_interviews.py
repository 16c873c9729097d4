"""The interviews of the demo: four loops under way at invented companies, and a few that are over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import Problem
from hexloop.apps.companies import services as companies
from hexloop.apps.pipeline import services
from hexloop.apps.pipeline.models import Loop, Priority, Round
from hexloop.core.interviews.words import Outcome, RoundKind, Stage, Status
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.rounds import Round as Practised


@dataclass(frozen=True, slots=True)
class Meeting:
    """A round and when it is: days from today, at a time on the wall; without days it waits for a time."""

    text: services.RoundText
    days: int | None = None
    clock: time = time(10, 0)


@dataclass(frozen=True, slots=True)
class Application:
    """A loop with the days (before today) on which it came to each status."""

    company: str
    text: services.LoopText
    steps: tuple[tuple[int, Status], ...]
    meetings: tuple[Meeting, ...] = ()
    tags: tuple[str, ...] = ()


def _round(kind: RoundKind, entails: str, minutes: int = 60, **more: object) -> services.RoundText:
    return replace(services.RoundText(kind, entails=entails, minutes=minutes), **more)  # type: ignore[arg-type]


def _done(kind: RoundKind, entails: str, minutes: int, outcome: Outcome, **more: object) -> services.RoundText:
    return _round(kind, entails, minutes, stage=Stage.DONE, outcome=outcome, **more)


_PASSED = Outcome.PASSED
_PHONE = {"name": "Phone screen: coding", "practises": Practised.CODING}
ACME = Application(
    "Acme",
    services.LoopText(
        role="Senior MLE, search ranking",
        location="Remote",
        link="https://jobs.acme.example/4711",
        priority=Priority.HIGH,
        notes="The team ranks groceries. They said twice that **calibration** matters to them.",
    ),
    ((34, Status.APPLIED), (19, Status.RECRUITER), (10, Status.SCREENING), (6, Status.ONSITE)),
    (
        Meeting(_done(RoundKind.RECRUITER, "Team, level, timeline. Notes taken", 30, _PASSED), -19, time(11, 0)),
        Meeting(
            _done(RoundKind.PHONE, "One medium, one hard; talk while coding", 60, _PASSED, **_PHONE), -10, time(15, 0)
        ),
        Meeting(
            _round(RoundKind.CODING, "Logistic regression or attention from scratch, NumPy", 60, name="ML coding"),
            9,
            time(9, 30),
        ),
        Meeting(
            _round(RoundKind.DESIGN, "Search ranking for groceries; expects two-tower and calibration", 60),
            9,
            time(11, 0),
        ),
        Meeting(
            _round(
                RoundKind.DOMAIN,
                "LTR losses, position bias, offline to online metrics",
                45,
                name="Domain: search and ranking",
            ),
            9,
            time(13, 0),
        ),
        Meeting(_round(RoundKind.PROJECT, "One project, 45 min, bring slides", 45), 9, time(14, 0)),
        Meeting(
            _round(RoundKind.BEHAVIOR, "Hiring manager; conflict, ambiguity, failure", 45, availability="sent 3 slots")
        ),
    ),
    ("course-schedule", "word-break", "ndcg"),
)
GLOBEX = Application(
    "Globex",
    services.LoopText(role="ML engineer, ads", location="London or remote"),
    ((20, Status.APPLIED), (5, Status.RECRUITER), (1, Status.SCREENING)),
    (
        Meeting(_round(RoundKind.RECRUITER, "Why ads, why now; range of pay", 30), -1, time(14, 0)),
        Meeting(
            _round(
                RoundKind.PHONE,
                "One metric from scratch, then questions about it",
                60,
                name="ML coding",
                practises=Practised.CODING,
                zone="Europe/Berlin",
                interviewers="Two engineers of the auction team",
                links=("https://meet.globex.example/ml-coding",),
            ),
            4,
            time(10, 0),
        ),
    ),
    ("roc-auc", "logistic-regression"),
)
INITECH = Application(
    "Initech",
    services.LoopText(role="Applied scientist, assistants", location="Zurich", priority=Priority.LOW),
    ((12, Status.APPLIED), (3, Status.RECRUITER)),
    (
        Meeting(_round(RoundKind.MANAGER, "What the team builds, how you work", 45, availability="sent 4 slots")),
        Meeting(_round(RoundKind.BREADTH, "Short questions across the field", 45)),
    ),
)
KESTREL = Application(
    "Kestrel Labs",
    services.LoopText(role="Senior MLE, recommendations", location="Berlin"),
    ((70, Status.APPLIED), (62, Status.RECRUITER), (51, Status.SCREENING), (33, Status.ONSITE), (4, Status.OFFER)),
    (
        Meeting(_done(RoundKind.CODING, "Two problems in an hour", 60, _PASSED), -33, time(10, 0)),
        Meeting(_done(RoundKind.DESIGN, "A feed for short videos", 60, _PASSED), -33, time(11, 30)),
        Meeting(_done(RoundKind.BEHAVIOR, "Leading without being the lead", 45, _PASSED), -33, time(13, 30)),
    ),
    ("lru-cache",),
)
TAILWATER = Application(
    "Tailwater",
    services.LoopText(role="ML engineer, forecasting", location="Remote"),
    ((84, Status.APPLIED), (75, Status.SCREENING), (60, Status.ONSITE), (44, Status.OFFER), (8, Status.WITHDRAWN)),
)
OVER = (
    TAILWATER,
    Application(
        "Birchline",
        services.LoopText(role="Research engineer"),
        ((80, Status.APPLIED), (66, Status.SCREENING), (59, Status.REJECTED)),
    ),
    Application("Quillon", services.LoopText(role="ML engineer, vision"), ((77, Status.APPLIED), (40, Status.GHOSTED))),
    Application("Fernhollow", services.LoopText(role="Staff MLE, platform"), ((2, Status.WISHLIST),)),
)
KESTREL_PAY = services.OfferText(
    currency="EUR",
    base=Decimal(128_000),
    bonus=Decimal(15),
    bonus_is_percent=True,
    equity=Decimal(120_000),
    vesting="10 20 30 40",
    sign_on=Decimal(10_000),
)
TAILWATER_PAY = services.OfferText(
    currency="EUR", base=Decimal(118_000), bonus=Decimal(8_000), equity=Decimal(60_000), sign_on=Decimal(5_000)
)
SATURDAY = 5
_PROBLEMS = ("course-schedule", "word-break")
ASKED = (
    services.AskedText("207", "problem"),
    services.AskedText("Word Break", "problem"),
    services.AskedText("How would you notice that a ranking model is no longer calibrated?", "question"),
    services.AskedText("They let me choose the language and ask for hints"),
)


def apply_around(*, user: User, today: date, clock: StudyClock) -> None:
    """Begin the loops, move them day by day, and write one debrief down."""
    for one in (ACME, GLOBEX, INITECH, KESTREL, *OVER):
        loop, rounds = _apply(user, one, today, clock)
        if one is ACME:
            services.waive_debrief(user=user, round=rounds[0], waived=True)
            _remember(user, rounds[1], _at(-10, time(16, 20), today, clock))
        if one in {KESTREL, TAILWATER}:
            pay = KESTREL_PAY if one is KESTREL else TAILWATER_PAY
            deadline = today + timedelta(days=6 if one is KESTREL else -20)
            at = _at(-4 if one is KESTREL else -44, time(18, 0), today, clock)
            services.keep_offer(user=user, loop=loop, text=replace(pay, deadline_on=deadline), version=0, at=at)
    acme = companies.name_company(user=user, name="Acme", at=_at(-34, time(20, 0), today, clock))
    person = services.ContactText("Dana Whitfield", "Recruiter", "dana@acme.example", notes="Answers within a day.")
    services.keep_contact(user=user, company=acme, text=person, at=_at(-19, time(12, 0), today, clock))


def _apply(user: User, one: Application, today: date, clock: StudyClock) -> tuple[Loop, list[Round]]:
    days, status = one.steps[0]
    at = _at(-days, time(20, 0), today, clock)
    company = companies.name_company(user=user, name=one.company, at=at)
    loop = services.make_loop(user=user, company=company, text=one.text, at=at, status=status)
    for days, status in one.steps[1:]:
        services.set_status(user=user, loop=loop, status=status, at=_at(-days, time(20, 0), today, clock))
    texts = [_timed(meeting, today, clock) for meeting in one.meetings]
    rounds = services.add_rounds(user=user, loop=loop, rounds=texts, at=at)
    for slug in Problem.objects.filter(slug__in=one.tags, listed=True).values_list("slug", flat=True):
        companies.tag(company=company, kind="problem", key=slug, at=at)
    return loop, rounds


def _timed(meeting: Meeting, today: date, clock: StudyClock) -> services.RoundText:
    if meeting.days is None:
        return meeting.text
    starts_at = _at(meeting.days, meeting.clock, today, clock)
    return replace(meeting.text, starts_at=starts_at, zone=meeting.text.zone or clock.zone.key)


def _remember(user: User, row: Round, at: datetime) -> None:
    there = set(Problem.objects.filter(slug__in=_PROBLEMS, listed=True).values_list("slug", flat=True))
    asked = ASKED if there >= set(_PROBLEMS) else ASKED[2:]
    notes = "Slow on the second one: I coded before I had the state. They liked the dry run at the end."
    text = services.DebriefText(Grade.SLOW, notes, asked)
    services.keep_debrief(user=user, round=row, text=text, version=0, at=at)


def _at(days: int, clock_time: time, today: date, clock: StudyClock) -> datetime:
    """The moment so many days from today; from a weekend it moves away from today, as nobody interviews then."""
    day = today + timedelta(days=days)
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1 if days > 0 else -1)
    return datetime.combine(day, clock_time, clock.zone)
