"""What was asked in a round: it becomes things to practise, tagged with the company."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils.text import Truncator

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies import services as companies
from hexloop.apps.companies.models import Source, Tag
from hexloop.apps.design.models import MOST_TITLE, Prompt
from hexloop.apps.design.queries.cases import own_id as own_case
from hexloop.apps.design.services import prompts
from hexloop.apps.design.services.cards import put_card
from hexloop.apps.pipeline.models import AskedItem, Debrief, Round
from hexloop.apps.pipeline.queries.asked import CASE, QUESTION, Finder
from hexloop.apps.pipeline.services import cleaning
from hexloop.apps.pipeline.services.errors import CannotKeepLoop, ChangedElsewhere
from hexloop.apps.pipeline.services.finding import let_find
from hexloop.apps.questions import services as questions
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.review import kinds
from hexloop.apps.review import services as review
from hexloop.apps.review.services import NewCard
from hexloop.core.interviews.words import Outcome, Stage
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round as Practised

MOST_ASKED = 60
ORIGIN = "debrief"
"""What an own question made here says of where it is from."""
_ASKED_IN = (Practised.BREADTH, Practised.DOMAIN, Practised.PROJECT, Practised.BEHAVIOR)


@dataclass(frozen=True, slots=True)
class AskedText:
    """A line of what was asked. ``kind`` is ``problem``, ``question``, ``case``, ``story`` or empty for a note; ``pk``
    is that of the line that it was, 0 for a new one."""

    text: str
    kind: str = ""
    went: Grade | None = None
    pk: int = 0


@dataclass(frozen=True, slots=True)
class DebriefText:
    """All that a debrief says."""

    went: Grade | None = None
    notes: str = ""
    asked: tuple[AskedText, ...] = ()


@transaction.atomic
def keep_debrief(
    *,
    user: User,
    round: Round,  # noqa: A002 -- the word of the product
    text: DebriefText,
    version: int,
    at: datetime,
    outcome: Outcome | None = None,
) -> Debrief:
    """Keep what is remembered of a round; the round is done then. ``version`` is the one that was opened, 0 for none.

    A line that names a problem, a question, a design case or a story becomes that thing: it gets a tag of the company
    and a card, and where it says how it went, that counts as a try. A question or a design prompt that is not there is
    made. A line that names nothing that is known stays as it was typed, and can be linked later. A line taken out takes
    its tag along.

    Raises ``ChangedElsewhere`` when another version stands by now, ``CannotKeepLoop``.
    """
    row = accounts.owned(Round, user).select_for_update(of=("self",)).select_related("loop__company").get(pk=round.pk)
    debrief = accounts.owned(Debrief, user).filter(round=row).first()
    if debrief and debrief.version != version:
        raise ChangedElsewhere(debrief)
    debrief = debrief or Debrief(owner=user, round=row, version=0, made_at=at)
    debrief.went = text.went.value if text.went else None
    debrief.notes = cleaning.notes(text.notes)
    debrief.under_nda = row.under_nda
    debrief.version, debrief.edited_at = debrief.version + 1, at
    debrief.save()
    _keep_asked(user, debrief, text.asked, at)
    row.stage, row.version, row.edited_at = Stage.DONE.value, row.version + 1, at
    row.outcome = outcome.value if outcome else row.outcome
    row.save(update_fields=["stage", "outcome", "version", "edited_at"])
    let_find(user, row.loop, [row])
    return debrief


@transaction.atomic
def link_asked(*, user: User, item: AskedItem, kind: str, key: str, at: datetime) -> None:
    """Say which thing a line names that was not found. Raises ``CannotKeepLoop`` for a thing that is not there."""
    thing = kinds.KINDS[kind].resolve(user, [key]).get(key) if kind in kinds.KINDS else None
    if thing is None:
        raise CannotKeepLoop("That is not there any more. Search for another one.")
    if not kinds.KINDS[kind].round_of(thing):
        raise CannotKeepLoop("That is nothing that an interviewer asks. Choose a problem, a question or a case.")
    item.kind, item.key = kind, key
    item.save(update_fields=["kind", "key"])
    _track(user, item, at)


@transaction.atomic
def waive_debrief(*, user: User, round: Round, waived: bool) -> None:  # noqa: A002 -- the word of the product
    """End the reminder without a debrief, or let it come again."""
    accounts.owned(Round, user).filter(pk=round.pk).update(no_debrief=waived)


@transaction.atomic
def follow_nda(*, user: User, rounds: Iterable[Round], at: datetime) -> None:
    """Debriefs of these rounds, and the tags, questions and design prompts that they made, are under NDA as the rounds
    are. A question or a prompt that was put under NDA stays so."""
    for debrief in accounts.owned(Debrief, user).filter(round__in=list(rounds)).select_related("round__loop"):
        debrief.under_nda = debrief.round.under_nda
        debrief.save(update_fields=["under_nda"])
        for item in debrief.asked.exclude(key=""):
            _tags(user, debrief, item).update(under_nda=debrief.under_nda)
            if debrief.under_nda:
                _hide(user, item, at)


def _keep_asked(user: User, debrief: Debrief, asked: Iterable[AskedText], at: datetime) -> None:
    lines = [(one, cleaning.line("A line of what was asked", one.text, 1000)) for one in asked]
    lines = [(one, text) for one, text in lines if text]
    if len(lines) > MOST_ASKED:
        raise CannotKeepLoop(f"A debrief takes {MOST_ASKED} lines. Put the rest into its notes.")
    before = {item.pk: item for item in debrief.asked.all()}
    finder = Finder(user, at)
    for place, (one, text) in enumerate(lines):
        item = before.pop(one.pk, None) or AskedItem(debrief=debrief)
        new = not item.pk or (item.kind, item.text) != (one.kind, text)
        if new and item.pk and item.key:
            _let_go(user, debrief, item)
        item.place, item.text = place, text
        item.went = one.went.value if one.went else None
        if new:
            item.kind, item.key = one.kind, _key(finder, debrief, one.kind, text, at)
        item.save()
        if new and item.key:
            _track(user, item, at)
    for item in before.values():
        item.delete()
        _let_go(user, debrief, item)


def _key(finder: Finder, debrief: Debrief, kind: str, text: str, at: datetime) -> str:
    """The key of the thing that a line names, empty where none is known. A question or a design prompt that is not
    there is made."""
    found = finder.key(kind, text)
    if not found and kind == CASE:
        return _new_prompt(finder.user, text, debrief.under_nda, at)
    if found or kind != QUESTION:
        return found
    practised = Practised(debrief.round.practises) if debrief.round.practises else Practised.BREADTH
    own = questions.OwnText(
        question=text,
        round=practised if practised in _ASKED_IN else Practised.BREADTH,
        tags=(ORIGIN,),
        under_nda=debrief.under_nda,
    )
    return questions.add_own(user=finder.user, text=own, at=at, source=ORIGIN).key


def _new_prompt(user: User, text: str, under_nda: bool, at: datetime) -> str:
    title = Truncator(" ".join(text.split())).chars(MOST_TITLE)
    prompt = prompts.write_prompt(user=user, text=prompts.PromptText(title, text, under_nda=under_nda), at=at)
    put_card(user=user, case_key=prompt.key, at=at)
    return prompt.key


def _track(user: User, item: AskedItem, at: datetime) -> None:
    """The thing is tagged with the company, has a card, and how it went is a try at it."""
    debrief = item.debrief
    company = debrief.round.loop.company
    companies.tag(
        company=company, kind=item.kind, key=item.key, at=at, source=Source.DEBRIEF, under_nda=debrief.under_nda
    )
    kind = kinds.KINDS[item.kind]
    thing = kind.resolve(user, [item.key])[item.key]
    card = NewCard(item.kind, item.key, Practised(kind.round_of(thing)), thing.title, thing.topic)
    review.put(user=user, cards=[card], at=at)
    if item.went:
        review.grade(user=user, kind=item.kind, key=item.key, grade=Grade(item.went), at=at)


def _let_go(user: User, debrief: Debrief, item: AskedItem) -> None:
    """A line does not name its thing any more: the tag that it brought goes, unless another line brings it too."""
    others = AskedItem.objects.filter(
        debrief__owner=user, debrief__round__loop__company=debrief.round.loop.company_id, kind=item.kind, key=item.key
    )
    if item.key and not others.exclude(pk=item.pk).exists():
        _tags(user, debrief, item).delete()


def _tags(user: User, debrief: Debrief, item: AskedItem) -> QuerySet[Tag]:
    tags = accounts.owned(Tag, user).filter(company=debrief.round.loop.company_id, source=Source.DEBRIEF)
    return tags.filter(kind=item.kind, key=item.key)


def _hide(user: User, item: AskedItem, at: datetime) -> None:
    number = own_case(item.key) if item.kind == CASE else None
    for prompt in accounts.owned(Prompt, user).filter(pk=number, under_nda=False) if number else ():
        prompts.put_under_nda(user=user, prompt=prompt, at=at)
    if item.kind == QUESTION and item.key.startswith("own-"):
        pk = item.key.removeprefix("own-")
        for own in accounts.owned(OwnQuestion, user).filter(pk=pk, source=ORIGIN, under_nda=False):
            questions.put_under_nda(user=user, question=own, at=at)
