"""What Anki's rows, templates and fields mean."""

import json
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexloop.core.content.questions.one_line import CardForm
from hexloop.core.formats.anki.building import collection_of
from hexloop.core.formats.anki.fields import brought_in, media_names, own_files, taken_out
from hexloop.core.formats.anki.media import media_list
from hexloop.core.formats.anki.protobuf import fields
from hexloop.core.formats.anki.questions import questions_of
from hexloop.core.formats.anki.records import Answer, Card, Note, NoteType, Template
from hexloop.core.formats.anki.schedule import Reader, from_ease, milliseconds, moment
from hexloop.core.formats.anki.templates import named_fields
from hexloop.core.formats.anki.writing import media_names as file_names
from hexloop.core.formats.errors import BadFile
from hexloop.core.memory import schedule
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock

CLOCK = StudyClock(ZoneInfo("UTC"))
MADE_ON = date(2026, 1, 1)
AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
SHA = "a" * 64


def card(**values):
    usual = dict.fromkeys(
        ("id", "note_id", "deck_id", "ord", "edited", "type", "queue", "due", "interval", "factor", "reps"), 0
    )
    rest = {"lapses": 0, "home_due": 0, "home": 0, "flags": 0, "data": ""}
    return Card(**usual | rest | values)


def answer(at, ease=3, **values):
    usual = {"interval": 1, "last_interval": 0, "factor": 2500, "took": 5000, "type": 1}
    return Answer(id=milliseconds(at), card_id=1, ease=ease, **usual | values)


def read(**values):
    return Reader(MADE_ON, CLOCK).state(card(**values), [])


# Templates ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("template", "named"),
    [
        ("{{Front}}", ["Front"]),
        ("{{type:Back}} {{hint:Front}} {{Front}}", ["Back", "Front"]),
        ("{{cloze:Text}}", ["Text"]),
        ("{{FrontSide}}<hr>{{Back}} {{Tags}} {{Deck}}", ["Back"]),
        ("{{#Empty}}{{Front}}{{/Empty}}{{Back}}", ["Back"]),
        ("{{^Empty}}{{Front}}{{/Empty}}", ["Front"]),
        ("{{#Front}}{{#Empty}}{{Back}}{{/Empty}}{{Front}}{{/Front}}", ["Front"]),
        ("{{#Empty}}{{#Front}}{{Back}}{{/Front}}{{/Empty}}{{Front}}", ["Front"]),
        ("{{{Front}}} {{Nothing}} {{", ["Front"]),
        ("{{#Empty}}{{Front}}", []),
    ],
)
def test_a_side_shows_the_fields_that_it_names(template, named):
    assert named_fields(template, {"Front": "f", "Back": "b", "Text": "t", "Empty": " "}) == named


def note(*texts):
    return Note(1, "guid", 1, 0, (), texts)


def note_type(names, *sides, cloze=False):
    templates = tuple(Template(place, front, back) for place, (front, back) in enumerate(sides))
    return NoteType(1, "T", cloze, names, templates)


def asked(one):
    return one.guid, one.form, one.question, one.answer, one.extra, dict(one.parts)


def test_a_note_with_one_card_is_a_question():
    kind = note_type(("Front", "Back", "Source"), ("{{Front}}", "{{FrontSide}}{{Back}}{{Source}}"))

    [one] = questions_of(note("q", "a", "s"), kind, {0})

    assert asked(one) == ("guid", CardForm.PLAIN, "q", "a", "s", {0: ""})


def test_a_card_the_other_way_round_belongs_to_it():
    kind = note_type(("Front", "Back"), ("{{Front}}", "{{Back}}"), ("{{Back}}", "{{FrontSide}}{{Front}}"))

    [one] = questions_of(note("q", "a"), kind, {0, 1})

    assert asked(one) == ("guid", CardForm.REVERSED, "q", "a", "", {0: "", 1: "r"})


def test_an_optional_card_that_is_not_there_makes_no_direction():
    kind = note_type(("Front", "Back"), ("{{Front}}", "{{Back}}"), ("{{Back}}", "{{Front}}"))

    [one] = questions_of(note("q", "a"), kind, {0})

    assert (one.form, dict(one.parts)) == (CardForm.PLAIN, {0: ""})


def test_other_cards_are_questions_of_their_own():
    kind = note_type(
        ("Word", "Meaning", "Example"),
        ("{{Word}}", "{{Meaning}}"),
        ("{{Meaning}}", "{{Word}}"),
        ("{{Example}}", "{{Word}}{{Meaning}}"),
    )

    found = questions_of(note("w", "m", "e"), kind, {0, 1, 2})

    assert [asked(one) for one in found] == [
        ("guid", CardForm.REVERSED, "w", "m", "", {0: "", 1: "r"}),
        ("guid#2", CardForm.PLAIN, "e", "<div>w</div><div>m</div>", "", {2: ""}),
    ]


def test_gaps_keep_their_numbers():
    kind = note_type(("Text", "Back Extra"), ("{{cloze:Text}}", "{{cloze:Text}}{{Back Extra}}"), cloze=True)

    [one] = questions_of(note("{{c2::b}} {{c5::e}}", "more"), kind, {1, 4})

    assert (one.form, one.question, one.extra) == (CardForm.CLOZE, "{{c2::b}} {{c5::e}}", "more")
    assert (one.parts[1], one.parts[4]) == ("c2", "c5")


# Fields ------------------------------------------------------------------------------------------


def address(name):
    return f"/files/{SHA}/" if name == "a b.png" else ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('<img src="a b.png">', f'<img src="/files/{SHA}/" alt="a b.png">'),
        ("<IMG alt=x SRC='a%20b.png' >", f'<img src="/files/{SHA}/" alt="a b.png">'),
        ("<img src=b.png>", "<em>[picture missing: b.png]</em>"),
        ("<img>", "<em>[picture missing: no name]</em>"),
        ("[sound:a b.png]", f'<audio controls src="/files/{SHA}/"></audio>'),
        ("[sound:<b>.mp3]", "<em>[sound missing: &lt;b&gt;.mp3]</em>"),
        ("[$]x^2[/$] [$$]y[/$$]", r"\(x^2\) \[y\]"),
        ("[latex]$x$ and $y$[/latex]", r"\(x\) and \(y\)"),
        ("[latex]$$x$$[/latex]", r"\[x\]"),
        (r"[latex]\begin{align}x\end{align}[/latex]", r"\[\begin{align}x\end{align}\]"),
        ("[latex]words[/latex]", "words"),
    ],
)
def test_fields_are_brought_in(text, found):
    assert brought_in(text, address) == found


def test_media_are_found_by_name():
    assert media_names('<img src="a.png"> [sound:b.mp3] <img src=c.png>') == ["a.png", "c.png", "b.mp3"]


def test_texts_go_out_as_anki_writes_them():
    text = (
        f'<img src="/files/{SHA}/" alt="x" loading="lazy">'
        f'<audio preload="none" src="/files/{SHA}/" controls=""></audio>'
        '<span class="math inline">x</span><div class="math block">y</div>'
    )

    assert taken_out(text, lambda sha256: "n.png") == r'<img src="n.png">[sound:n.png]\(x\)\[y\]'
    assert own_files(text) == [SHA, SHA]


def test_files_get_names_of_their_own():
    names = file_names([("1" * 64, "a.png"), ("2" * 64, "../A.png"), ("3" * 64, ""), ("4" * 64, "b[1]\0.mp3")])

    assert list(names.values()) == ["a.png", "_A.png", "3" * 12, "b_1__.mp3"]


@pytest.mark.parametrize(
    ("raw", "packed", "found"),
    [
        (b'{"0": "a.png", "1": "e\\u0301.png", "x": "no.png"}', False, {"a.png": "0", "\u00e9.png": "1"}),
        (b"", False, {}),
        (b"\n\x07\n\x05a.png\n\x07\n\x05b.png", True, {"a.png": "0", "b.png": "1"}),
        (b"\n\x0a\n\x05a.png\xf8\x0f\x07", True, {"a.png": "7"}),
    ],
)
def test_media_lists_of_both_forms(raw, packed, found):
    assert media_list(raw, packed=packed) == found


@pytest.mark.parametrize(("raw", "packed"), [(b"[]", False), (b"{", False), (b'{"0": 1}', False), (b"\n\xff", True)])
def test_broken_media_lists_are_refused(raw, packed):
    with pytest.raises(BadFile):
        media_list(raw, packed=packed)


# States ------------------------------------------------------------------------------------------


def test_a_new_card_keeps_its_place():
    assert read(type=0, due=17).position == 17
    assert read(type=0, due=-100, home=5, home_due=17).position == 17


@pytest.mark.parametrize(
    ("values", "due_on"),
    [
        ({"type": 2, "queue": 2, "due": 40}, MADE_ON + timedelta(40)),
        ({"type": 2, "queue": -1, "due": 40}, MADE_ON + timedelta(40)),
        ({"type": 2, "queue": 2, "due": -100_000, "home": 3, "home_due": 40}, MADE_ON + timedelta(40)),
        ({"type": 1, "queue": 1, "due": int(AT.timestamp())}, AT.date()),
        ({"type": 3, "queue": 3, "due": 59}, MADE_ON + timedelta(59)),
        ({"type": 2, "queue": 2, "due": 10**15}, date(2199, 12, 31)),
        ({"type": 2, "queue": 2, "due": -(10**15)}, date(1990, 1, 1)),
    ],
)
def test_due_days(values, due_on):
    assert read(**values).due_on == due_on


def test_the_memory_is_that_of_the_card():
    data = json.dumps({"s": 12.5, "d": 6.25, "pos": 3, "lrt": int(AT.timestamp())})

    state = read(type=2, due=60, data=data)

    assert (state.stability, state.difficulty, state.position, state.last_review_at) == (12.5, 6.25, 3, AT)


def test_without_one_the_history_is_replayed():
    history = [answer(AT - timedelta(days=40), 3, type=0), answer(AT - timedelta(days=30), 1), answer(AT, 4)]

    state = Reader(MADE_ON, CLOCK).state(card(type=2, due=70), history)

    memory = None
    for one in history:
        memory = schedule.grade(memory, Grade(one.ease), at=moment(one.id), retention=0.9, clock=CLOCK).memory
    assert (state.stability, state.difficulty) == (memory.stability, memory.difficulty)
    assert (state.last_review_at, state.last_grade) == (AT, Grade.SOLID)


def test_previews_and_dates_set_by_hand_move_no_memory():
    history = [
        answer(AT - timedelta(days=2), 3, type=0),
        answer(AT - timedelta(days=1), 1, type=3, factor=0),
        answer(AT, 0, type=4, factor=0),
    ]
    reader = Reader(MADE_ON, CLOCK)

    assert reader.state(card(type=2, due=70), history).last_grade is Grade.SLOW
    assert [one.kind for one in reader.history(history)] == ["learn", "cram", "manual"]


def test_without_a_history_interval_and_ease_say_it():
    state = read(type=2, due=60, interval=20, factor=2500)

    assert state.stability == 20
    assert state.difficulty == from_ease(2.5, 20)[1]
    assert from_ease(1.3, 20)[1] > from_ease(2.5, 20)[1] > from_ease(4, 20)[1] >= 1


def test_buried_and_flags():
    state = read(type=0, queue=-3, edited=int(AT.timestamp()), flags=0b1101)

    assert (state.buried_on, state.flag) == (AT.date(), 5)


# Whatever comes ----------------------------------------------------------------------------------

VALUES = st.one_of(
    st.none(), st.integers(), st.floats(), st.text(max_size=8), st.just({"b": "////"}), st.booleans(), st.just("{}")
)
TABLES = {
    "col": 5,
    "notes": 6,
    "cards": 15,
    "revlog": 8,
    "notetypes": 3,
    "fields": 3,
    "templates": 3,
    "decks": 3,
    "config": 2,
}


@settings(max_examples=2000, deadline=None)
@given(st.data())
def test_any_rows_are_a_collection_or_refused(data):
    rows = []
    for table, width in TABLES.items():
        for _ in range(data.draw(st.integers(0, 2))):
            rows.append([table, *data.draw(st.lists(VALUES, min_size=width, max_size=width))])

    try:
        found = collection_of(rows)
    except BadFile:
        return

    reader = Reader(found.made_on or MADE_ON, CLOCK)
    for one in found.cards:
        reader.state(one, found.answers)
    reader.history(found.answers)
    for one in found.notes:
        if one.type_id in found.types:
            questions_of(one, found.types[one.type_id], {0, 1})


@settings(max_examples=2000, deadline=None)
@given(st.binary(max_size=64), st.booleans())
def test_any_bytes_are_a_list_of_media_or_refused(raw, packed):
    try:
        media_list(raw, packed=packed)
    except BadFile:
        return


@settings(max_examples=2000, deadline=None)
@given(st.binary(max_size=64))
def test_any_bytes_are_a_message_or_none(raw):
    try:
        list(fields(raw))
    except ValueError:
        return


@settings(max_examples=500, deadline=None)
@given(st.text(alphabet="<>img src=\"'/\\[]$sound:latex{}c1().px ", max_size=200))
def test_any_text_is_a_field(text):
    brought_in(text, lambda name: "")
    media_names(text)
    taken_out(text, lambda name: "")
    named_fields(text, {"c1": "x"})
