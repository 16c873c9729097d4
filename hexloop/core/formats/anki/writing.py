"""A collection as the rows of Anki's older tables (schema 11), which every Anki since 2.1 opens."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from hexloop.core.formats.anki.records import AnswerType, CardType, Queue
from hexloop.core.formats.anki.schedule import milliseconds
from hexloop.core.memory.study_day import StudyClock

SCHEMA = 11
LAYOUT = {
    "col": "id integer primary key, crt integer not null, mod integer not null, scm integer not null, "
    "ver integer not null, dty integer not null, usn integer not null, ls integer not null, "
    "conf text not null, models text not null, decks text not null, dconf text not null, tags text not null",
    "notes": "id integer primary key, guid text not null, mid integer not null, mod integer not null, "
    "usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, "
    "flags integer not null, data text not null",
    "cards": "id integer primary key, nid integer not null, did integer not null, ord integer not null, "
    "mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, "
    "ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, "
    "left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null",
    "revlog": "id integer primary key, cid integer not null, usn integer not null, ease integer not null, "
    "ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, "
    "type integer not null",
    "graves": "usn integer not null, oid integer not null, type integer not null",
}
"""The columns of each table, in the order in which rows have them."""

INDEXES = {
    "ix_notes_usn": "notes (usn)",
    "ix_cards_usn": "cards (usn)",
    "ix_revlog_usn": "revlog (usn)",
    "ix_cards_nid": "cards (nid)",
    "ix_cards_sched": "cards (did, queue, due)",
    "ix_revlog_cid": "revlog (cid)",
    "ix_notes_csum": "notes (csum)",
}

EASE = 2500
"""What Anki's older scheduler would start with; FSRS does not look at it."""

_NEW_TO_SEND = -1
_TAG = re.compile(r"<[^>]*>")
_CSS = """\
.card { font: 20px/1.5 system-ui, sans-serif; text-align: left; max-width: 40em; margin: 0 auto; }
.extra { margin-top: 1em; opacity: 0.8; }
.cloze { font-weight: bold; }
"""


@dataclass(frozen=True, slots=True)
class Kind:
    """A note type of ours. ``sides`` are the templates of its cards, front and back."""

    id: int
    name: str
    fields: tuple[str, ...]
    sides: tuple[tuple[str, str], ...]
    cloze: bool = False


_BACK = "{{FrontSide}}<hr id=answer>"
_EXTRA = '{{#Extra}}<div class="extra">{{Extra}}</div>{{/Extra}}'
PLAIN = Kind(
    1790000000101,
    "Hexloop question",
    ("Question", "Answer", "Extra"),
    (("{{Question}}", _BACK + "{{Answer}}" + _EXTRA),),
)
REVERSED = Kind(
    1790000000102,
    "Hexloop question, both ways",
    ("Question", "Answer", "Extra"),
    (("{{Question}}", _BACK + "{{Answer}}" + _EXTRA), ("{{Answer}}", _BACK + "{{Question}}" + _EXTRA)),
)
GAPS = Kind(
    1790000000103,
    "Hexloop gaps",
    ("Text", "Answer", "Extra"),
    (("{{cloze:Text}}", "{{cloze:Text}}<div>{{Answer}}</div>" + _EXTRA),),
    cloze=True,
)
KEY_POINTS = Kind(
    1790000000104,
    "Hexloop question with key points",
    ("Question", "Answer", "Key points"),
    (("{{Question}}", _BACK + "{{Key points}}<br>{{Answer}}"),),
)


@dataclass(frozen=True, slots=True)
class OutAnswer:
    """An entry of the history, with everything that Anki keeps of it."""

    at: datetime
    ease: int
    interval: int
    last_interval: int
    factor: int
    took: int
    type: int


@dataclass(frozen=True, slots=True)
class OutCard:
    """A card; the memory fields are ``None`` while it is new. ``buried_on`` is the study day on which it was buried."""

    ord: int
    deck: str
    made_at: datetime
    edited_at: datetime
    position: int = 0
    due_on: date | None = None
    reviewed_on: date | None = None
    last_review_at: datetime | None = None
    stability: float | None = None
    difficulty: float | None = None
    reviews: int = 0
    lapses: int = 0
    suspended: bool = False
    buried_on: date | None = None
    flag: int = 0
    history: tuple[OutAnswer, ...] = ()


@dataclass(frozen=True, slots=True)
class OutNote:
    """A note. ``texts`` are HTML, one for each field of its kind."""

    guid: str
    kind: Kind
    texts: tuple[str, ...]
    tags: tuple[str, ...]
    made_at: datetime
    edited_at: datetime
    cards: tuple[OutCard, ...]


@dataclass(slots=True)
class _Numbers:
    """Numbers that are moments, each given once."""

    used: set[int] = field(default_factory=set)

    def take(self, wanted: int) -> int:
        while wanted in self.used:
            wanted += 1
        self.used.add(wanted)
        return wanted


@dataclass(frozen=True, slots=True)
class Setting:
    """Whose collection it is: their study days, now, and the retention and decay that their dates go by."""

    clock: StudyClock
    at: datetime
    retention: float
    decay: float


def rows_of(notes: Sequence[OutNote], setting: Setting) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of every table, by its name."""
    made_on = _made_on(notes, setting)
    decks = {deck: _deck_id(deck) for deck in sorted({card.deck for note in notes for card in note.cards})}
    rows: dict[str, list[tuple[Any, ...]]] = {"notes": [], "cards": [], "revlog": [], "graves": []}
    note_ids, card_ids, moments = _Numbers(), _Numbers(), _Numbers()
    answers: list[tuple[int, OutAnswer]] = []
    for note in notes:
        note_id = note_ids.take(milliseconds(note.made_at))
        rows["notes"].append(_note(note, note_id))
        for card in note.cards:
            card_id = card_ids.take(milliseconds(card.made_at))
            rows["cards"].append(_card(card, (card_id, note_id, decks[card.deck]), made_on, setting))
            answers += [(card_id, answer) for answer in card.history]
    for card_id, answer in sorted(answers, key=lambda one: one[1].at):
        rows["revlog"].append(_answer(answer, moments.take(milliseconds(answer.at)), card_id))
    rows["col"] = [_collection(notes, decks, made_on, setting)]
    return rows


def _made_on(notes: Sequence[OutNote], setting: Setting) -> date:
    """A day from which no due day counts backwards."""
    days = [day for note in notes for card in note.cards for day in (card.due_on, card.reviewed_on) if day]
    return min([setting.clock.day_of(setting.at), *days])


def _note(note: OutNote, number: int) -> tuple[Any, ...]:
    first = html.unescape(_TAG.sub("", note.texts[0])).strip()
    checksum = int(hashlib.sha1(first.encode(), usedforsecurity=False).hexdigest()[:8], 16)
    tags = f" {' '.join(note.tags)} " if note.tags else ""
    edited = milliseconds(note.edited_at) // 1000
    texts = "\x1f".join(text.replace("\x1f", " ") for text in note.texts)
    return (number, note.guid, note.kind.id, edited, _NEW_TO_SEND, tags, texts, first, checksum, 0, "")


def _card(card: OutCard, ids: tuple[int, int, int], made_on: date, setting: Setting) -> tuple[Any, ...]:
    kind, queue, due, interval = CardType.NEW, Queue.NEW, card.position, 0
    data: dict[str, Any] = {}
    if card.due_on is not None:
        kind, queue, due = CardType.REVIEW, Queue.REVIEW, (card.due_on - made_on).days
        interval = max(1, (card.due_on - (card.reviewed_on or card.due_on)).days)
        data = _memory(card, setting)
    edited = card.edited_at
    if card.buried_on is not None:
        queue, edited = Queue.BURIED_BY_HAND, setting.clock.start_of(card.buried_on) + timedelta(hours=12)
    if card.suspended:
        queue = Queue.SUSPENDED
    return (
        *(*ids, card.ord, milliseconds(edited) // 1000, _NEW_TO_SEND),
        *(int(kind), int(queue), due, interval, EASE if data else 0, card.reviews, card.lapses),
        *(0, 0, 0, card.flag, json.dumps(data) if data else "{}"),
    )


def _memory(card: OutCard, setting: Setting) -> dict[str, Any]:
    found: dict[str, Any] = {"pos": card.position, "s": card.stability, "d": card.difficulty}
    found |= {"dr": round(setting.retention, 2), "decay": round(setting.decay, 4)}
    return found | ({"lrt": milliseconds(card.last_review_at) // 1000} if card.last_review_at else {})


def _answer(answer: OutAnswer, number: int, card: int) -> tuple[int, ...]:
    known = answer.type if answer.type in set(AnswerType) else AnswerType.REVIEW
    return (
        *(number, card, _NEW_TO_SEND, answer.ease, answer.interval, answer.last_interval),
        *(answer.factor, answer.took, int(known)),
    )


def _collection(notes: Sequence[OutNote], decks: Mapping[str, int], made_on: date, setting: Setting) -> tuple[Any, ...]:
    created = setting.clock.start_of(made_on)
    offset = created.astimezone(setting.clock.zone).utcoffset() or timedelta()
    now = milliseconds(setting.at)
    conf = {
        "activeDecks": [1],
        "curDeck": 1,
        "newSpread": 0,
        "collapseTime": 1200,
        "timeLim": 0,
        "estTimes": True,
        "dueCounts": True,
        "curModel": None,
        "nextPos": 1 + max((card.position for note in notes for card in note.cards), default=0),
        "sortType": "noteFld",
        "sortBackwards": False,
        "addToCur": True,
        "dayLearnFirst": False,
        "schedVer": 2,
        "sched2021": True,
        "creationOffset": -round(offset.total_seconds() / 60),
        "rollover": setting.clock.start_hour,
        "fsrs": True,
    }
    used = {note.kind.id: note.kind for note in notes}
    models = {str(number): _model(kind, now // 1000) for number, kind in (used or {PLAIN.id: PLAIN}).items()}
    listed = {"1": _deck(1, "Default", now // 1000)}
    listed |= {str(number): _deck(number, name, now // 1000) for name, number in decks.items()}
    texts = (json.dumps(part, ensure_ascii=False) for part in (conf, models, listed, {"1": _options()}, {}))
    return (1, milliseconds(created) // 1000, now, now, SCHEMA, 0, 0, 0, *texts)


def _model(kind: Kind, edited: int) -> dict[str, Any]:
    return {
        "id": kind.id,
        "name": kind.name,
        "type": int(kind.cloze),
        "mod": edited,
        "usn": _NEW_TO_SEND,
        "sortf": 0,
        "did": None,
        "tmpls": [
            {
                "name": f"Card {place + 1}",
                "ord": place,
                "qfmt": front,
                "afmt": back,
                "bqfmt": "",
                "bafmt": "",
                "did": None,
            }
            for place, (front, back) in enumerate(kind.sides)
        ],
        "flds": [
            {"name": name, "ord": place, "sticky": False, "rtl": False, "font": "Arial", "size": 20, "media": []}
            for place, name in enumerate(kind.fields)
        ],
        "css": _CSS,
        "latexPre": "",
        "latexPost": "",
        "latexsvg": False,
        "req": [] if kind.cloze else [[place, "any", [min(place, 1)]] for place in range(len(kind.sides))],
        "tags": [],
        "vers": [],
    }


def _deck(number: int, name: str, edited: int) -> dict[str, Any]:
    return {
        "id": number,
        "name": name,
        "mod": edited,
        "usn": _NEW_TO_SEND,
        "desc": "",
        "dyn": 0,
        "conf": 1,
        "collapsed": False,
        "browserCollapsed": False,
        "extendNew": 0,
        "extendRev": 0,
        **{count: [0, 0] for count in ("newToday", "revToday", "lrnToday", "timeToday")},
    }


def _options() -> dict[str, Any]:
    return {
        "id": 1,
        "name": "Default",
        "mod": 0,
        "usn": 0,
        "maxTaken": 60,
        "autoplay": True,
        "timer": 0,
        "replayq": True,
        "dyn": False,
        "desiredRetention": 0.9,
        "new": {
            "bury": True,
            "delays": [1.0, 10.0],
            "initialFactor": EASE,
            "ints": [1, 4, 0],
            "order": 1,
            "perDay": 20,
        },
        "rev": {"bury": True, "ease4": 1.3, "ivlFct": 1.0, "maxIvl": 36500, "perDay": 200, "hardFactor": 1.2},
        "lapse": {"delays": [10.0], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0.0},
    }


def _deck_id(name: str) -> int:
    """A number that a deck of this name has in every export."""
    return 1_700_000_000_000 + int(hashlib.sha256(name.encode()).hexdigest()[:9], 16)


def media_names(wanted: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A file name of its own for each hash: its name, told apart where two have the same."""
    found: dict[str, str] = {}
    used: set[str] = set()
    for sha256, name in wanted:
        plain = re.sub(r'[\x00-\x1f\x7f/\\:*?"<>|\[\]]', "_", name).strip(". ")[-100:] or sha256[:12]
        if plain.casefold() in used:
            plain = f"{sha256[:12]}-{plain}"
        used.add(plain.casefold())
        found[sha256] = plain
    return found
