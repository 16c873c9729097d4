import pytest
from make import NOW
from pages import main_text, row_titles, section_text, toast_texts

from hexloop.apps.resources import finding, queries, services
from hexloop.apps.resources.models import OwnResource, Progress, State
from hexloop.apps.review import kinds
from hexloop.core.content.resources import ResourceKind
from hexloop.core.rounds import Round

POSTS = {
    "state": {"state": "done"},
    "place": {"place": "here"},
    "note": {"note": "mine"},
    "edit": {"title": "taken", "kind": "book", "rounds": "coding"},
    "remove": {},
    "restore": {},
}
HTMX = {"HX-Request": "true"}


def add(user, title="Deep Sea Nets", **more):
    values = {"kind": ResourceKind.BOOK, "rounds": (Round.DOMAIN,)} | more
    return services.add_own(user=user, text=services.OwnText(title=title, **values), at=NOW)


def move(user, key, state=State.GOING_ON, at=NOW):
    services.set_state(user=user, resource=queries.find_resource(user, key), state=state, at=at)


def titles(client, query=""):
    return row_titles(client.get(f"/resources/{query}"))


def test_what_goes_on_stands_first_and_the_rest_by_round_and_kind(signed_in, user):
    add(user)
    move(user, "stories-told")

    page = signed_in.get("/resources/")

    assert row_titles(page) == ["Stories Told", "Tiny Gpt", "Hill Climbing", "Deep Sea Nets"]
    assert "Stories Told" in section_text(page, "going-on-title")
    assert section_text(page, "round-coding").startswith("Coding · 1 Repositories Tiny Gpt")
    assert "4 resources, 1 going on" in main_text(page)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?round=breadth", ["Hill Climbing", "Tiny Gpt"]),
        ("?kind=repository", ["Tiny Gpt"]),
        ("?state=done", ["Stories Told"]),
        ("?state=not-started", ["Tiny Gpt", "Hill Climbing"]),
        ("?q=ridge+hill", ["Hill Climbing"]),
        ("?q=FRIEND", ["Stories Told"]),
        ("?q=nothing-like-it", []),
        ("?round=nonsense&kind=%00", ["Tiny Gpt", "Hill Climbing", "Stories Told"]),
    ],
)
def test_filters_narrow_the_shelf(signed_in, user, query, found):
    move(user, "stories-told", State.DONE)

    assert titles(signed_in, query) == found


def test_htmx_gets_the_shelf_alone_with_its_short_address(signed_in):
    part = signed_in.get("/resources/?q=&round=breadth&kind=", headers=HTMX)

    assert "<main" not in part.text
    assert part.headers["HX-Push-Url"] == "/resources/?round=breadth"


@pytest.mark.parametrize("count", [1, 3])
def test_cost_does_not_grow(signed_in, user, count, django_assert_num_queries):
    for number in range(count):
        row = add(user, f"B{number}", parts=9)
        services.set_place(user=user, resource=queries.find_resource(user, row.key), part=1, place="", at=NOW)
    signed_in.get("/resources/")

    with django_assert_num_queries(9):
        signed_in.get("/resources/")
    with django_assert_num_queries(9):
        signed_in.get(f"/resources/{row.key}/")
    keys = [row.key for row in OwnResource.objects.all()]
    with django_assert_num_queries(1):
        assert len(kinds.KINDS["resource"].resolve(user, [*keys, "tiny-gpt", "gone"])) == count + 1
    with django_assert_num_queries(2):
        assert len(list(finding.own_items(user, None))) == count


def test_page_says_why_who_and_where(signed_in, user):
    page = signed_in.get("/resources/hill-climbing/")

    assert "Book · Ada Ridge, Bo Vale · 2019 · Paid · 12 chapters" in main_text(page)
    assert (
        '<a class="btn small" href="https://example.org/hills" rel="noopener noreferrer" target="_blank">' in page.text
    )
    assert "For whoever cannot yet say" in section_text(page, "why-title")
    assert "Optimizers" in section_text(page, "helps-title")
    assert "Nothing yet." in section_text(page, "learned-title")


def test_time_line_tells_what_was_learned_when(signed_in, user):
    move(user, "hill-climbing")
    services.set_place(
        user=user,
        resource=queries.find_resource(user, "hill-climbing"),
        part=5,
        place="saddle points",
        at=NOW.replace(day=23),
    )
    move(user, "hill-climbing", State.DONE, NOW.replace(day=25))

    events = queries.resource_page(user, queries.find_resource(user, "hill-climbing"), NOW.replace(day=26)).events

    assert [(event.day, event.words) for event in events] == [
        ("25 Nov", "done, chapter 5 of 12, saddle points"),
        ("23 Nov", "chapter 5 of 12, saddle points"),
        ("22 Nov", "started"),
    ]
    assert "saddle points" in section_text(signed_in.get("/resources/hill-climbing/"), "learned-title")


def test_one_click_without_scripts_comes_back_to_the_list(signed_in):
    answer = signed_in.post("/resources/tiny-gpt/state/", {"state": "going-on", "next": "/resources/?kind=repository"})
    away = signed_in.post("/resources/tiny-gpt/state/", {"state": "done", "next": "https://example.org/"})

    assert (answer.status_code, answer["Location"]) == (302, "/resources/?kind=repository")
    assert away["Location"] == "/resources/tiny-gpt/"
    assert toast_texts(signed_in.get("/resources/")) == ["Tiny Gpt: going on.", "Tiny Gpt: done."]


def test_one_click_with_htmx_gives_the_row_and_undo(signed_in):
    row = signed_in.post("/resources/tiny-gpt/state/", {"state": "going-on", "next": "/resources/"}, headers=HTMX)

    assert row.text.lstrip().startswith("<li")
    assert 'name="state" value="not-started" data-undo' in row.text
    assert 'name="place"' in row.text


def test_state_on_its_own_page_brings_the_time_line_along(signed_in):
    part = signed_in.post("/resources/tiny-gpt/state/", {"state": "done", "part_of": "page"}, headers=HTMX)

    assert 'hx-swap-oob="innerHTML:#resource-learned"' in part.text
    assert "<main" not in part.text


@pytest.mark.parametrize("part_of", ["", "page"])
def test_place_with_htmx_answers_with_what_stands_around_its_fields(signed_in, part_of):
    sent = {"part": "3", "place": "saddle points", "part_of": part_of}
    said = signed_in.post("/resources/hill-climbing/place/", sent, headers=HTMX)
    refused = signed_in.post("/resources/hill-climbing/place/", sent | {"part": "13"}, headers=HTMX)

    assert "Kept" in said.text
    assert 'width="25"' in said.text
    assert "There are 12 parts." in refused.text
    for answer in (said, refused):
        assert 'name="place"' not in answer.text
        assert ('innerHTML:#resource-learned"' in answer.text) == bool(part_of)


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_wrong_values_are_refused_with_what_was_typed(signed_in, headers):
    part = signed_in.post("/resources/hill-climbing/place/", {"part": "13", "place": "the end"}, headers=headers)
    word = signed_in.post("/resources/hill-climbing/place/", {"part": "many", "place": "the end"}, headers=headers)
    state = signed_in.post("/resources/hill-climbing/state/", {"state": "eaten"}, headers=headers)
    rating = signed_in.post("/resources/hill-climbing/note/", {"note": "my words", "rating": "9"}, headers=headers)

    assert [one.status_code for one in (part, word, state, rating)] == [422, 422, 422, 422]
    assert "There are 12 parts." in part.text
    assert ('value="the end"' in part.text) == (not headers)
    assert "my words</textarea>" in rating.text
    assert Progress.objects.count() == 0


def test_place_and_note_are_kept_without_scripts(signed_in):
    signed_in.post("/resources/hill-climbing/place/", {"part": "4", "place": "saddle points"})
    signed_in.post("/resources/hill-climbing/note/", {"note": "Say **why**", "rating": "5", "under_nda": "on"})

    page = signed_in.get("/resources/hill-climbing/")

    assert "<strong>why</strong>" in page.text
    assert "You gave it 5 of 5" in main_text(page)
    assert "33 %" in main_text(page)
    assert "Under NDA" in main_text(page)


HOSTILE = (
    "<script>alert(1)</script> [x](javascript:alert(1)) ![x](https://example.org/a.png) <img src=x onerror=alert(1)>"
)


def test_hostile_text_stays_text(signed_in, user):
    row = add(user, HOSTILE[:190], why=HOSTILE, authors=HOSTILE[:60])
    signed_in.post(f"/resources/{row.key}/note/", {"note": HOSTILE})
    signed_in.post(f"/resources/{row.key}/place/", {"place": HOSTILE[:190]})

    for page in (signed_in.get("/resources/"), signed_in.get(f"/resources/{row.key}/")):
        for bad in ("<script>alert", "<img src=x", 'href="javascript', 'src="https://example.org'):
            assert bad not in page.text


def test_own_resource_is_added_changed_and_deleted_with_undo(signed_in):
    made = signed_in.post(
        "/resources/new/",
        {
            "title": "Deep Sea Nets",
            "kind": "course",
            "rounds": ["domain", "coding"],
            "topics": "Graphs, learning to rank",
        },
    )
    row = OwnResource.objects.get()
    signed_in.post(
        f"/resources/{row.key}/edit/", {"title": "Deeper Nets", "kind": "course", "rounds": ["domain"], "year": "2024"}
    )
    changed = main_text(signed_in.get(made["Location"]))
    gone = signed_in.post(f"/resources/{row.key}/remove/")
    shelf = signed_in.get(gone["Location"])
    missing = signed_in.get(f"/resources/{row.key}/")
    back = signed_in.post(f"/resources/{row.key}/restore/")

    assert (row.rounds, row.topics) == ("domain coding", "graphs learning-to-rank")
    assert "Deeper Nets" in changed
    assert "Course · 2024 · yours" in changed
    assert "Deeper Nets is off your shelf." in main_text(shelf)
    assert "Deeper Nets" not in row_titles(shelf)
    assert missing.status_code == 404
    assert back["Location"] == f"/resources/{row.key}/"
    assert "Deeper Nets" in titles(signed_in)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"title": ""}, "Give it a title first."),
        ({"rounds": []}, "Choose one round at least"),
        ({"url": "javascript:alert(1)"}, "The address must begin with https:// or http://."),
        ({"year": "soon"}, "Year:"),
        ({"kind": "song"}, "Kind:"),
    ],
)
def test_wrong_own_resource_is_refused_with_what_was_typed(signed_in, given, sentence):
    values = {"title": "Typed", "kind": "book", "rounds": ["design"], "why": "My reason"} | given

    page = signed_in.post("/resources/new/", values)

    assert page.status_code == 422
    assert sentence in main_text(page)
    assert "My reason</textarea>" in page.text
    assert OwnResource.objects.count() == 0


def test_unknown_resource_is_not_there(signed_in):
    for path in ("nothing", "own-1", "own-99999999999999999999", "own-x"):
        assert signed_in.get(f"/resources/{path}/").status_code == 404


def test_resource_of_a_pack_cannot_be_edited_or_deleted(signed_in):
    for name in ("edit", "remove", "restore"):
        assert signed_in.post(f"/resources/tiny-gpt/{name}/", POSTS[name]).status_code == 404


@pytest.mark.parametrize("name", POSTS)
@pytest.mark.parametrize("person", ["team-mate", "stranger"])
def test_own_resource_of_somebody_else_is_not_there(signed_in, stranger, django_user_model, name, person):
    other = stranger if person == "stranger" else django_user_model.objects.create_user(username="team-mate")
    row = add(other)
    if name == "restore":
        services.remove_own(user=other, row=row, at=NOW)

    answer = signed_in.post(f"/resources/{row.key}/{name}/", POSTS[name])

    assert answer.status_code == 404
    assert signed_in.get(f"/resources/{row.key}/").status_code == 404
    assert signed_in.get(f"/resources/{row.key}/edit/").status_code == 404
    assert Progress.objects.count() == 0
    assert OwnResource.objects.get().title == "Deep Sea Nets"


def test_progress_is_ones_own(signed_in, user, stranger):
    services.write_note(
        user=stranger,
        resource=queries.find_resource(stranger, "tiny-gpt"),
        note="their secret",
        rating=1,
        under_nda=False,
        at=NOW,
    )
    move(stranger, "tiny-gpt")
    add(stranger, "Their book")

    page, shelf = signed_in.get("/resources/tiny-gpt/"), signed_in.get("/resources/")

    assert "their secret" not in page.text
    assert "Going on ·" not in main_text(shelf)
    assert "Their book" not in shelf.text
    assert list(finding.own_items(user, None)) == []


def test_things_have_kind_authors_and_round(user):
    thing = kinds.KINDS["resource"].resolve(user, ["hill-climbing"])["hill-climbing"]

    assert (thing.title, thing.url, thing.round) == ("Hill Climbing", "/resources/hill-climbing/", "breadth")
    assert thing.detail == "Book · Ada Ridge, Bo Vale"


def test_the_packs_are_there_for_everybody():
    assert [item.key for item in finding.common_items()] == ["hill-climbing", "tiny-gpt", "stories-told"]


def test_pages_of_a_round_lead_to_its_part_of_the_shelf(signed_in):
    page = signed_in.get("/pages/round/behavior/", follow=True)

    assert '<a href="/resources/?round=behavior">' in page.text
