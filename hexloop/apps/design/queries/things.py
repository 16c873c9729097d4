"""Cases for whoever knows them by kind and key only: the queue, Today, the search."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.design.cards import KIND, area_of, topic_of
from hexloop.apps.design.models import Attempt, Prompt
from hexloop.apps.design.packs import pack_cases, pack_papers
from hexloop.apps.design.queries.case_list import case_url, visible_prompts
from hexloop.apps.design.queries.cases import find_case, own_ids
from hexloop.apps.design.queries.visible import visible_attempts
from hexloop.apps.review.kinds import Face, Listed, Thing
from hexloop.apps.review.models import Card
from hexloop.apps.search.sources import Item
from hexloop.core.content.design_cases.case import DesignCase
from hexloop.core.rounds import Round
from hexloop.lib.markdown import to_html, to_line

ROUND = Round.DESIGN.value


def case_things(user: User, keys: Sequence[str]) -> Mapping[str, Thing]:
    """The cases of these keys. One query where prompts of one's own are among them, none otherwise."""
    known = pack_cases()
    things = {key: _thing(known[key]) for key in keys if key in known}
    numbers = own_ids(keys)
    rows = visible_prompts(user).filter(pk__in=numbers) if numbers else ()
    return things | {row.key: Thing(row.title, case_url(row.key), "Prompt of your own", "", ROUND) for row in rows}


def case_count(user: User) -> int:
    """How many cases there are to practise. One query."""
    return len(pack_cases()) + visible_prompts(user).filter(archived_at=None).count()


def case_face(user: User, key: str) -> Face | None:
    """The prompt, for paper: on a screen a case is worked on and never shown. ``None`` when it is gone."""
    found = find_case(user, key)
    if found is None:
        return None
    return Face(front=to_line(found.title), back=to_html(found.prompt))


def case_listing(user: User, round_key: str) -> Sequence[Listed]:
    """All cases in the order of study, one's own first. One query."""
    if round_key not in {"", ROUND}:
        return ()
    own = visible_prompts(user).filter(archived_at=None).order_by("-made_at", "-pk")
    return [
        *(Listed(row.key, row.title, case_url(row.key), "own", "Your own prompts", row.prompt) for row in own),
        *(
            Listed(case.id, case.title, case_url(case.id), topic_of(case.area), case.area.title, case.prompt)
            for case in pack_cases().values()
        ),
    ]


def untried_cases(user: User, limit: int) -> list[str]:
    """The keys of cases that have no card and no attempt, one's own first, then in the order of study. A case takes
    most of an hour, so none of them comes into the queue of a day by itself. Three queries."""
    tried = set(accounts.owned(Card, user).filter(kind=KIND).values_list("key", flat=True))
    tried |= set(visible_attempts(user).exclude(started_at=None).values_list("case_key", flat=True))
    return [one.key for one in case_listing(user, ROUND) if one.key not in tried][:limit]


def topic_titles(ids: Collection[str]) -> Mapping[str, str]:
    """The words of these topics; costs no query."""
    return {topic: area.title for topic in ids if (area := area_of(topic)) is not None}


def case_items(user: User, keys: Collection[str] | None) -> Iterable[Item]:
    """A person's prompts, and under the key of a case what they noted in attempts that ended, for the index. Three
    queries."""
    prompts = visible_prompts(user)
    attempts = visible_attempts(user).exclude(ended_at=None).prefetch_related("stages").order_by("-ended_at", "-pk")
    if keys is not None:
        prompts = prompts.filter(pk__in=own_ids(keys))
        attempts = attempts.filter(case_key__in=list(keys))
    worked: dict[str, list[Attempt]] = {}
    for attempt in attempts:
        worked.setdefault(attempt.case_key, []).append(attempt)
    own = [_item(row, worked.pop(row.key, [])) for row in prompts]
    return own + [_noted(key, rows) for key, rows in worked.items() if _notes(rows)]


def common_items() -> Iterable[Item]:
    """The cases of the packs. What an interviewer listens for stays out: a search is no way to read the answer."""
    return [_packed(case) for case in pack_cases().values()]


def _thing(case: DesignCase) -> Thing:
    return Thing(
        case.title,
        case_url(case.id),
        f"{case.area.title} · {case.level.value}",
        topic_of(case.area),
        ROUND,
    )


def _item(row: Prompt, attempts: Sequence[Attempt]) -> Item:
    return Item(
        key=row.key,
        title=row.title,
        text="",
        markdown="\n\n".join(part for part in (row.prompt, row.notes, _notes(attempts)) if part),
        url=case_url(row.key),
        round=ROUND,
        changed_at=row.edited_at,
        archived=row.archived_at is not None,
        under_nda=row.under_nda or any(attempt.under_nda for attempt in attempts),
    )


def _noted(key: str, attempts: Sequence[Attempt]) -> Item:
    case = pack_cases().get(key)
    return Item(
        key=key,
        title=case.title if case else attempts[0].title,
        text="",
        markdown=_notes(attempts),
        url=case_url(key),
        round=ROUND,
        topic=topic_of(case.area) if case else "",
        changed_at=attempts[0].ended_at,
        under_nda=any(attempt.under_nda for attempt in attempts),
    )


def _notes(attempts: Sequence[Attempt]) -> str:
    return "\n\n".join(work.notes for attempt in attempts for work in attempt.stages.all() if work.notes.strip())


def _packed(case: DesignCase) -> Item:
    papers = [pack_papers()[name].title for name in case.papers if name in pack_papers()]
    asked = [one.ask for one in case.clarify]
    return Item(
        key=case.id,
        title=case.title,
        text="\n".join(papers),
        markdown="\n\n".join([case.prompt, *case.also_asked, *asked]),
        url=case_url(case.id),
        round=ROUND,
        topic=topic_of(case.area),
    )
