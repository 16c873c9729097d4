"""The list of problems: filters in, rows out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Exists, F, OrderBy, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Lower
from django.urls import reverse

from hexloop.apps.accounts.addresses import address
from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import ListEntry, OwnListEntry, Problem
from hexloop.apps.coding.packs import topic_family
from hexloop.apps.coding.queries.visible import KIND, Now, standing_word, visible_problems, with_memory
from hexloop.apps.companies.queries import frequency_of, tagged_keys
from hexloop.core.memory.wording import day_text, due_text

NEVER = "never"
UNGRADED = "ungraded"
MINE = "mine:"
"""What the number of a list of one's own follows, where a list is named."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list is cut by; empty means all. ``mastery`` is ``never`` (tried), ``ungraded``
    or a grade from 1 to 4; ``list`` is a pack's list or ``mine:`` and the number of one's own, ``company`` a slug."""

    topic: str = ""
    difficulty: str = ""
    kind: str = ""
    list: str = ""
    company: str = ""
    mastery: str = ""
    due: bool = False
    q: str = ""
    sort: str = ""


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One problem, ready to show. ``level`` is its mastery from 0 to 4, ``mastery`` says it in words."""

    slug: str
    url: str
    number: int | None
    title: str
    pattern: str
    difficulty: str
    level: int
    mastery: str
    due: str
    overdue: bool
    tried: str
    minutes: int
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Counts:
    """How the problems of a list stand."""

    total: int = 0
    graded: int = 0
    solid: int = 0
    due: int = 0

    @property
    def text(self) -> str:
        """``24 problems · 9 graded · 3 solid · 2 due``; what is nothing is left out."""
        parts = [f"{self.total} problem{'' if self.total == 1 else 's'}"]
        named = ((self.graded, "graded"), (self.solid, "solid"), (self.due, "due"))
        return " · ".join(parts + [f"{count} {word}" for count, word in named if count])


_Order = tuple[OrderBy | Lower | str, ...]
_LAST = {"nulls_last": True}
_BY_NUMBER: _Order = (F("number").asc(**_LAST), Lower("title"))
SORTS: dict[str, tuple[str, _Order]] = {
    "due": ("Due first", (F("due_on").asc(**_LAST), "difficulty_rank", *_BY_NUMBER)),
    "number": ("Number", _BY_NUMBER),
    "title": ("Title", (Lower("title"),)),
    "difficulty": ("Difficulty", ("difficulty_rank", *_BY_NUMBER)),
    "weakest": ("Weakest first", (F("level").asc(**_LAST), F("due_on").asc(**_LAST), *_BY_NUMBER)),
    "tried": ("Longest not tried", (F("tried_at").asc(**_LAST), *_BY_NUMBER)),
    "minutes": ("Shortest first", ("minutes", *_BY_NUMBER)),
}
"""The orders by their key in the query string: words and columns. The first is the usual one."""


def problem_query(user: User, filters: Filters, today: date) -> QuerySet[Any]:
    """The problems that pass the filters, in their order, with what the user knows of each."""
    problems: QuerySet[Any] = with_memory(visible_problems(user), user)
    for condition in _conditions(user, filters, today):
        problems = problems.filter(condition)
    order = SORTS.get(filters.sort or "due", SORTS["due"])[1]
    if filters.company and not filters.sort:
        problems = problems.annotate(asked=frequency_of(user, filters.company, KIND, "slug"))
        order = (F("asked").desc(**_LAST), *order)
    if filters.list and not filters.sort:
        place = _in_list(user, filters.list).filter(**_own_row(filters.list)).values("place")[:1]
        problems, order = problems.annotate(place_in_list=Subquery(place)), ("place_in_list",)
    ordered: QuerySet[Any] = problems.order_by(*order)
    return ordered


def count_problems(problems: QuerySet[Any], today: date) -> Counts:
    """How many of them there are, were graded, are solid and are due: one query."""
    found = problems.order_by().aggregate(
        total=Count("pk"),
        graded=Count("pk", filter=Q(level__isnull=False)),
        solid=Count("pk", filter=Q(level=4)),
        due=Count("pk", filter=Q(due_on__lte=today)),
    )
    return Counts(**found)


def problem_rows(problems: QuerySet[Any], now: Now) -> list[ProblemRow]:
    """The rows of ``problem_query``, or of a slice of it: one query."""
    return [problem_row(problem, now) for problem in problems]


def problem_row(problem: Any, now: Now) -> ProblemRow:
    """One row of a problem that carries what ``with_memory`` adds."""
    level = problem.level or 0
    return ProblemRow(
        slug=problem.slug,
        url=problem_url(problem.slug),
        number=problem.number,
        title=problem.title,
        pattern=problem.pattern,
        difficulty=problem.difficulty.capitalize(),
        level=level,
        mastery=standing_word(level, problem.tried_at),
        due=due_text(problem.due_on, now.today) if problem.due_on else "",
        overdue=bool(problem.due_on and problem.due_on < now.today),
        tried=tried_text(problem.tried_at, now),
        minutes=problem.minutes,
        listed=problem.listed,
    )


def problem_url(slug: str) -> str:
    """The address of a problem's workspace."""
    return address("problem", slug)


def topic_url(topic_id: str) -> str:
    """The list cut to a topic."""
    return f"{reverse('problems')}?{urlencode({'topic': topic_id})}"


def tried_text(at: datetime | None, now: Now) -> str:
    """The study day of a try: ``today``, ``yesterday``, ``12 Oct``; empty when there was none."""
    if at is None:
        return ""
    day = now.day_of(at)
    if day == now.today:
        return "today"
    return "yesterday" if day == now.today - timedelta(days=1) else day_text(day, now.today)


def _in_list(user: User, name: str) -> QuerySet[Any]:
    """The entries of a list; of one's own only the user's."""
    number = name.removeprefix(MINE)
    if number == name:
        return ListEntry.objects.filter(list_id=name)
    return OwnListEntry.objects.filter(own_list__owner=user, own_list=int(number))


def _own_row(name: str) -> dict[str, OuterRef]:
    """How an entry of the list finds its problem."""
    return {"problem": OuterRef("pk")} if name.startswith(MINE) else {"slug": OuterRef("slug")}


def _conditions(user: User, filters: Filters, today: date) -> list[Q]:
    found = [Q(**{name: getattr(filters, name)}) for name in ("difficulty", "kind") if getattr(filters, name)]
    if filters.topic:
        found.append(Q(pk__in=_in_topics(topic_family(filters.topic))))
    if filters.list:
        found.append(Q(Exists(_in_list(user, filters.list).filter(**_own_row(filters.list)))))
    if filters.company:
        found.append(Q(slug__in=tagged_keys(user, filters.company, KIND)))
    if filters.mastery:
        found.append(_standing(filters.mastery))
    if filters.due:
        found.append(Q(due_on__lte=today))
    return found + [about_word(word) for word in filters.q.split()]


def _standing(mastery: str) -> Q:
    if mastery in {NEVER, UNGRADED}:
        return Q(level__isnull=True, tried_at__isnull=mastery == NEVER)
    return Q(level=int(mastery))


def _in_topics(topics: set[str]) -> QuerySet[Problem, int]:
    return Problem.objects.filter(topics__topic__in=topics).values_list("pk", flat=True)


def about_word(word: str) -> Q:
    """Problems that have the word in title, pattern or slug, or as their number."""
    says = Q(title__icontains=word) | Q(pattern__icontains=word) | Q(slug__icontains=word)
    return says | Q(number=int(word)) if word.isascii() and word.isdigit() and len(word) < 9 else says
