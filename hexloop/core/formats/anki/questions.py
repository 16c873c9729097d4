"""A note with its cards as a question of one's own: what is asked, what is answered, which card is which."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from hexloop.core.content.questions.cloze import MOST_GAPS
from hexloop.core.content.questions.one_line import CardForm
from hexloop.core.formats.anki.records import Note, NoteType, Template
from hexloop.core.formats.anki.templates import named_fields

_MORE = re.compile(r"(?:back )?extra|notes?|remarks?|comments?|sources?|header", re.IGNORECASE)
"""Fields that are added to an answer and are none themselves."""

_GAP = re.compile(r"\{\{c\d+(?:,\d+)*::")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question made of a note, or of some of its cards. Texts are HTML as it stands in the file.

    ``parts`` says for the ``ord`` of each card which card of the question it is: empty for the one card, ``r`` for the
    other way round, ``c2`` for the second gap.
    """

    guid: str
    form: CardForm
    question: str
    answer: str
    extra: str
    parts: Mapping[int, str]


def questions_of(note: Note, note_type: NoteType, ords: Collection[int]) -> list[Asked]:
    """The questions that a note asks with the cards ``ords``: one, with its gaps or both ways, and one more for each
    card that shows other fields. The first has the note's guid, the others one made of it."""
    values = dict(zip(note_type.fields, note.fields, strict=False))
    if note_type.cloze:
        return _gaps(note, note_type, values)
    templates = [template for template in note_type.templates if template.ord in ords]
    sides = [(template, *_sides(template, values)) for template in templates]
    asked: list[Asked] = []
    while sides:
        template, front, back = sides.pop(0)
        parts = {template.ord: ""}
        other = _other_way(front, back, sides)
        if other is not None:
            parts[sides.pop(other)[0].ord] = "r"
        guid = note.guid if template.ord == 0 or not asked else f"{note.guid}#{template.ord}"
        form = CardForm.PLAIN if other is None else CardForm.REVERSED
        answer = [name for name in back if not _MORE.fullmatch(name)] or back
        extra = [name for name in back if name not in answer]
        asked.append(Asked(guid, form, _joined(values, front), _joined(values, answer), _joined(values, extra), parts))
    return asked


def _gaps(note: Note, note_type: NoteType, values: Mapping[str, str]) -> list[Asked]:
    """A note with gaps: the card for gap ``c1`` has the ``ord`` 0."""
    template = note_type.templates[0] if note_type.templates else Template(0, "", "")
    front, back = _sides(template, values)
    text = [name for name in front if _GAP.search(values[name])] or front[:1]
    rest = [name for name in (*front, *back) if name not in text]
    parts = {place: f"c{place + 1}" for place in range(MOST_GAPS)}
    return [Asked(note.guid, CardForm.CLOZE, _joined(values, text), "", _joined(values, rest), parts)]


def _sides(template: Template, values: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """The fields of the front, and those that only the back shows."""
    front = named_fields(template.front, values)
    return front, [name for name in named_fields(template.back, values) if name not in front]


def _other_way(
    front: Sequence[str], back: Sequence[str], others: Sequence[tuple[Template, list[str], list[str]]]
) -> int | None:
    """The place of the card that asks for this front by this back."""
    answer = [name for name in back if not _MORE.fullmatch(name)]
    for place, (_, other_front, other_back) in enumerate(others):
        if answer and other_front == answer and set(front) <= set(other_back):
            return place
    return None


def _joined(values: Mapping[str, str], names: Sequence[str]) -> str:
    """The fields that are not empty, one under the other."""
    found = [values[name] for name in names if values[name].strip()]
    return found[0] if len(found) == 1 else "".join(f"<div>{text}</div>" for text in found)
