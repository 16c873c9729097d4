"""One person with at least a row in every table that an export holds. A new table needs a line here."""

from __future__ import annotations

from datetime import date, timedelta

from make import NOW, grade_thing, make_problem, make_user

from hexloop.apps.calendar import services as blocks
from hexloop.apps.calendar.models import BusyKind, BusySource, BusyTime
from hexloop.apps.coding.models import Attempt, Draft, OwnCase, OwnList, OwnListEntry, Progress
from hexloop.apps.companies import services as companies
from hexloop.apps.design.models import AnswerShown, Board, BoardVersion, Estimate, Prompt, Score, StageWork
from hexloop.apps.design.models import Attempt as DesignAttempt
from hexloop.apps.design.services.shapes import save_shapes
from hexloop.apps.files import services as files
from hexloop.apps.files import store
from hexloop.apps.files.models import Attachment, Import, Origin, Source, Stage
from hexloop.apps.mock.models import Mark, Mock, MockItem, MockRound, Release
from hexloop.apps.mock.models import Note as RoundNote
from hexloop.apps.notes import services as notes
from hexloop.apps.papers import services as papers
from hexloop.apps.papers.models import Highlight, PdfFile
from hexloop.apps.pipeline.models import AskedItem, Contact, Debrief, Loop, LoopFile, LoopTemplate, Offer
from hexloop.apps.pipeline.models import Round as LoopRound
from hexloop.apps.projects import services as projects
from hexloop.apps.projects.parts import Part
from hexloop.apps.questions.models import Answer, Drill, Note, OwnQuestion
from hexloop.apps.resources import queries as shelf
from hexloop.apps.resources import services as resources
from hexloop.apps.resources.models import OwnResource
from hexloop.apps.resources.models import Progress as ResourceProgress
from hexloop.apps.review.models import Card, Cram, EasyDate, MemoryChoices, Review
from hexloop.apps.stories import services as stories
from hexloop.apps.stories.models import Telling
from hexloop.apps.stories.services import StoryText, Told
from hexloop.core.boards.scenes import clean_scene
from hexloop.core.calendar.recurrence import Frequency, Rule
from hexloop.core.content.resources import ResourceKind
from hexloop.core.design.stages import Stage as DesignStage
from hexloop.core.formats.references.records import Author, Reference
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.schedule import DEFAULT_WEIGHTS
from hexloop.core.rounds import Round

PICTURE = b"\x89PNG\r\n\x1a\n" + b"pixels of a whiteboard" * 40
SCENE = clean_scene('{"elements":[{"id":"a","type":"ellipse","x":1,"y":2,"width":3,"height":4}]}').text
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"><rect width="5"></rect></svg>'
SHAPES = '[{"id":"mine","elements":[{"id":"a","type":"ellipse","x":1,"y":2,"width":3,"height":4}]}]'
SOURCE = "class Solution:\r\n    # ---\n    def f(self):\n        return 'é'\n\n\n"


def make_everything(name: str = "me"):
    """The person."""
    user = make_user(name, time_zone="Asia/Kolkata", retention="0.87")
    MemoryChoices.objects.create(owner=user, weights=[0.1 + 0.2, *DEFAULT_WEIGHTS[1:]], ignore_before=date(2026, 1, 2))
    EasyDate.objects.create(owner=user, on=date(2026, 12, 25), percent=20)
    _coding(user)
    _pages(user)
    _questions(user)
    company = companies.name_company(user=user, name="Loops & Co", at=NOW)
    companies.tag(company=company, kind="problem", key="two-sum", at=NOW)
    Cram.objects.create(
        owner=user,
        text="all of it",
        cards=list(Card.objects.values_list("pk", flat=True)),
        total=3,
        made_at=NOW,
        ended_at=NOW + timedelta(minutes=3, microseconds=17),
    )
    Import.objects.create(
        owner=user, source=Source.ANKI, name="deck.apkg", stage=Stage.DONE, counts={"imported": 1}, made_at=NOW
    )
    _papers(user)
    _resources(user)
    _resources(user)
    _loop(user, company)
    _blocks(user)
    _busy(user)
    _stories(user)
    _projects(user)
    _design(user)
    _mocks(user, company)
    origin = Origin(
        owner=user, source=Source.NOTION, source_key="a1", kind="page", key="ranking", fingerprint="f" * 64, at=NOW
    )
    files.note_origins(origins=[origin])
    return user


def keep_picture(user, raw=PICTURE, name="white board (1).png"):
    """An attachment of this person with its bytes in the store; its hash."""
    with store.arriving() as arriving:
        blob = arriving.take([raw])
        files.attach(user=user, files={name: blob}, at=NOW)
        arriving.settle([blob.sha256])
    return blob.sha256


def _coding(user):
    problem = make_problem("two-sum")
    gone = make_problem("of-an-older-pack", listed=False, number=None)
    grade_thing(user, "two-sum", Grade.NO_CLUE)
    graded = grade_thing(user, "two-sum", Grade.SOLID, at=NOW + timedelta(days=1, microseconds=123456))
    for one in (problem, gone):
        Attempt.objects.create(
            owner=user,
            problem=one,
            at=NOW,
            source=SOURCE,
            verdict="AC",
            passed=3,
            total=3,
            cpu_ms=0.1 + 0.2,
            wall_ms=3.25,
            cases=[{"v": "AC", "w": 1.5}],
            failing=None,
            review=graded.review if one is problem else None,
            handed_in=True,
        )
    Progress.objects.create(owner=user, problem=problem, insight="Look back, not ahead.", first_opened_at=NOW)
    Draft.objects.create(owner=user, problem=problem, source=SOURCE, saved_at=NOW)
    OwnCase.objects.create(owner=user, problem=problem, text="[1]\n2", made_at=NOW)
    own = OwnList.objects.create(owner=user, title="Weekend", made_at=NOW)
    OwnListEntry.objects.create(own_list=own, problem=problem, place=3)


def _pages(user):
    sha256 = keep_picture(user)
    body = (
        f"# Ranking\n\n![board](/files/{sha256}/)\n\nSee [[Losses]] #ranking\n\nWhat is nDCG? :: DCG over the ideal's\n"
        "Loss is {{c1::log}} likelihood\n\n---\n\n日本語 \u2028 and é"
    )
    page = notes.make_page(user=user, title="Ranking", body=body, round_key="domain", at=NOW)
    notes.save_page(user=user, page=page, body=f"{body}\nmore", version=1, at=NOW + timedelta(hours=1))
    notes.make_page(user=user, title="日本語の損失", body="---\nnot: front matter\n---\n", at=NOW)


def _resources(user):
    text = resources.OwnText("Kelp nets", ResourceKind.BOOK, (Round.DOMAIN, Round.CODING), parts=9, year=2024)
    own = resources.add_own(user=user, text=text, at=NOW)
    resource = shelf.find_resource(user, own.key)
    resources.set_place(user=user, resource=resource, part=3, place="roots", at=NOW)
    resources.write_note(user=user, resource=resource, note="**Deep**", rating=4, under_nda=False, at=NOW)


def _papers(user):
    reference = Reference(title="Attention for Laptops", authors=(Author("Lovelace", "Ada"),), year=2025)
    paper = papers.add(user=user, reference=reference, at=NOW).paper
    paper.topics.create(topic="attention")
    paper.changes.create(status="read", at=NOW)
    attachment = Attachment.objects.get(owner=user)
    file = PdfFile.objects.create(owner=user, paper=paper, attachment=attachment, words="all", count=1, made_at=NOW)
    Highlight.objects.create(
        owner=user, file=file, page=1, quads=[[0.1, 0.2, 0.3 + 1e-17, 0.4]], quote="q", made_at=NOW, edited_at=NOW
    )


def _resources(user):
    own = OwnResource.objects.create(
        owner=user, title="Notes", kind="book", rounds="breadth", made_at=NOW, edited_at=NOW
    )
    progress = ResourceProgress.objects.create(owner=user, key=own.key, state="done", changed_at=NOW)
    progress.steps.create(on=NOW.date(), at=NOW, state="done")


def _stories(user):
    own = OwnQuestion.objects.create(
        owner=user, question="Why us?", answer="So.", round="behavior", made_at=NOW, edited_at=NOW
    )
    text = StoryText("The flat night", "It was late.", "Mend it.", "I looked.", "In 38 minutes.", skills=("ownership",))
    story = stories.write_story(user=user, text=text, at=NOW, questions=[own.key])
    stories.set_best(user=user, story=story, key=own.key, best=True, at=NOW)
    told = Told(seconds=121, scores={"situation": 3, "delivery": 2}, key=own.key, note="Slower.")
    stories.keep_telling(user=user, story=story, told=told, at=NOW + timedelta(days=1, microseconds=17))


def _busy(user):
    source = BusySource.objects.create(owner=user, kind=BusyKind.FILE, name="work.ics", read_at=NOW, told=["One"])
    BusyTime.objects.create(source=source, uid="a@x", title="Standup", starts_at=NOW, ends_at=NOW, zone="Asia/Kolkata")


def _projects(user):
    made = projects.make_project(user=user, texts={"title": "Empty searches", "impact": "3 % é"}, at=NOW)
    projects.save_part(user=user, project=made, part=Part.TOLD, texts={"told_five": "Once."}, version=1, at=NOW)
    text = projects.DecisionText("Two towers", alternatives="Rules: brittle", on=NOW.date(), reversible="no")
    decision = projects.add_decision(user=user, project=made, text=text, at=NOW)
    projects.ask_why_not(user=user, project=made, decision=decision, at=NOW)
    projects.ask_from_bank(user=user, project=made, questions=[("background-problem", "Which problem?")], at=NOW)


def _design(user):
    Prompt.objects.create(owner=user, title="Archived", prompt="…", made_at=NOW, edited_at=NOW, archived_at=NOW)
    prompt = Prompt.objects.create(owner=user, title="Rank é", prompt="Rank it.", made_at=NOW, edited_at=NOW)
    AnswerShown.objects.create(owner=user, case_key="shop-search-ranking", at=NOW)
    attempt = DesignAttempt.objects.create(
        owner=user,
        case_key=prompt.key,
        title="Rank é",
        prompt="Rank it.",
        minutes=45,
        preset="even",
        stage="data",
        made_at=NOW,
        started_at=NOW,
        ended_at=NOW + timedelta(minutes=44, microseconds=3),
    )
    for stage in DesignStage:
        StageWork.objects.create(
            attempt=attempt, stage=stage.value, position=stage.number, planned_minutes=stage.number, notes="- é\r\n"
        )
    StageWork.objects.filter(stage="data").update(seconds=411, revision=9, heard=["Labels"])
    Estimate.objects.create(
        attempt=attempt, stage="data", calculator="qps", inputs={"users": "2 M"}, text="**QPS**: 70/s", at=NOW
    )
    Score.objects.create(attempt=attempt, by="self", stage="data", points=3, words="Said why.", at=NOW)
    Board.objects.create(attempt=attempt, scene=SCENE, svg=SVG, revision=3, pictured=3, edited_at=NOW)
    BoardVersion.objects.create(attempt=attempt, scene=SCENE, svg=SVG, at=NOW)
    save_shapes(user=user, items=SHAPES, revision=0, at=NOW)


def _mocks(user, company):
    mock = Mock.objects.create(owner=user, company=company, title="Loops & Co mock", made_at=NOW, started_at=NOW)
    row = MockRound.objects.create(
        owner=user,
        mock=mock,
        position=1,
        kind="behavior",
        minutes=45,
        state="running",
        started_at=NOW,
        seen_at=NOW + timedelta(seconds=7, microseconds=3),
        counted_seconds=7,
        notes="- é",
        scores={"code": 3},
    )
    item = MockItem.objects.create(
        owner=user,
        round=row,
        position=1,
        kind="question",
        key=OwnQuestion.objects.filter(owner=user).first().key,
        title="Why?",
        text="So.",
        revision=2,
        ticked=[0],
        entered_at=NOW + timedelta(minutes=2),
        hand_in="judged",
        went=2,
        answer=Answer.objects.filter(owner=user).first(),
        review=Review.objects.filter(owner=user).first(),
        telling=Telling.objects.filter(story__owner=user).first(),
        design_attempt=DesignAttempt.objects.filter(owner=user).first(),
    )
    item.attempts.add(Attempt.objects.filter(owner=user).first())
    RoundNote.objects.create(round=row, text="Calm.", score=3, scores={"telling": 2}, shared=True, edited_at=NOW)
    Release.objects.create(round=row, item=item, kind="hint", place=0, text="Think of me.", at=NOW)
    Mark.objects.create(round=row, at_ms=1234, kind="silence", words="Quiet for 40 s")


def _blocks(user):
    day = date(2026, 11, 24)
    rule = Rule(Frequency.WEEKLY, weekdays=(1, 3), until=date(2027, 3, 1))
    plan = blocks.Plan(day, 18 * 60 + 30, 60, "Australia/Lord_Howe", round="coding", title="Graphs", rule=rule)
    block = blocks.make_block(user=user, plan=plan, at=NOW)
    blocks.choose(user=user, block=block, on=day, kind="problem", key="two-sum", at=NOW)
    sitting = blocks.start_block(user=user, block=block, on=day, at=NOW)
    blocks.finish_block(user=user, sitting=sitting, at=NOW + timedelta(minutes=9), note="Went *well*")
    moved = day + timedelta(days=3)
    blocks.move_occurrence(
        user=user,
        block=block,
        on=day + timedelta(days=2),
        to_on=moved,
        starts_minute=600,
        minutes=45,
        version=None,
        at=NOW,
    )
    blocks.set_day_off(user=user, on=date(2026, 12, 24), off=True, at=NOW)


def _loop(user, company):
    loop = Loop.objects.create(owner=user, company=company, number=1, role="MLE", made_at=NOW, edited_at=NOW)
    loop.changes.create(status="applied", on=NOW.date(), noted_at=NOW)
    meeting = LoopRound.objects.create(
        owner=user,
        loop=loop,
        number=1,
        place=0,
        kind="phone",
        practises="coding",
        stage="done",
        starts_at=NOW,
        zone="Asia/Kathmandu",
        links=["https://meet.example/1?a=b"],
        made_at=NOW,
        edited_at=NOW,
    )
    debrief = Debrief.objects.create(owner=user, round=meeting, went=2, notes="**Fast**", made_at=NOW, edited_at=NOW)
    AskedItem.objects.create(debrief=debrief, place=0, text="two sum", kind="problem", key="two-sum", went=3)
    AskedItem.objects.create(debrief=debrief, place=1, text="a puzzle with hats")
    Contact.objects.create(owner=user, company=company, loop=loop, name="Ada", mail="ada@loops.example", made_at=NOW)
    LoopFile.objects.create(loop=loop, attachment=Attachment.objects.get(owner=user), name="board.png", made_at=NOW)
    Offer.objects.create(owner=user, loop=loop, base="150000.10", vesting="10 90", made_at=NOW, edited_at=NOW)
    LoopTemplate.objects.create(
        owner=user, name="Two", rounds=[{"kind": "coding", "minutes": 45}], made_at=NOW, edited_at=NOW
    )


def _questions(user):
    own = OwnQuestion.objects.create(
        owner=user, question="Why?", answer="So.", round="breadth", tags=" a b ", made_at=NOW, edited_at=NOW
    )
    graded = grade_thing(user, own.key, kind="question")
    drill = Drill.objects.create(owner=user, text="all", keys=[own.key, "adam"], seconds_each=60, made_at=NOW)
    Answer.objects.create(owner=user, key=own.key, text="So", at=NOW, drill=drill, review=graded.review, mode="written")
    Note.objects.create(owner=user, key="adam", text="Moments", at=NOW)
