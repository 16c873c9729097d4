import pytest
from make import NOW, grade_thing, make_problem, make_user

from hexloop.apps.coding import queries, services
from hexloop.apps.coding.forms import FilterForm
from hexloop.apps.coding.models import OwnList, OwnListEntry
from hexloop.core.memory.grades import Grade

HTMX = {"HX-Request": "true"}
URL = "/coding/problems/add-up/lists/"


@pytest.fixture
def bank(db):
    """Three problems, one of them without a number."""
    return [
        make_problem("two-sum", number=1, title="Two Sum"),
        make_problem("lru-cache", number=146, title="LRU Cache"),
        make_problem("k-means", number=None, title="k-Means"),
    ]


@pytest.fixture
def acme(user):
    """An empty list."""
    return services.make_own_list(user=user, title="Acme", at=NOW)


def slugs(own_list):
    entries = OwnListEntry.objects.filter(own_list=own_list).order_by("place", "pk")
    return list(entries.values_list("problem__slug", flat=True))


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("  ", "Give the list a name, such as the company that asks these."),
        ("x" * 81, "A name has up to 80 characters; this has 81."),
        (" acme ", "You have a list called acme already. Choose another name."),
    ],
)
def test_title_that_cannot_be_is_refused(user, acme, title, sentence):
    with pytest.raises(services.CannotList, match=sentence):
        services.make_own_list(user=user, title=title, at=NOW)

    assert OwnList.objects.count() == 1


def test_two_people_may_use_one_title(stranger, acme):
    assert services.make_own_list(user=stranger, title="Acme", at=NOW).pk != acme.pk


def test_list_keeps_its_own_title_when_renamed_to_it(acme):
    services.rename_own_list(own_list=acme, title="ACME  Inc")
    services.rename_own_list(own_list=acme, title="Acme Inc")

    assert OwnList.objects.get().title == "Acme Inc"


def test_no_more_lists_than_a_person_can_use(user, acme, monkeypatch):
    monkeypatch.setattr("hexloop.apps.coding.services.own_lists.MOST_LISTS", 1)

    with pytest.raises(services.CannotList, match="You have 1 lists"):
        services.make_own_list(user=user, title="More", at=NOW)


def test_pasted_lines_are_found_by_slug_number_title_and_link(acme, bank):
    text = "https://leetcode.com/problems/two-sum/description/\n\n146. LRU Cache\nK-means\n#1\nword-squares\n999"

    added, unknown = services.fill_own_list(own_list=acme, text=text)

    assert (added, unknown) == (3, ("word-squares", "999"))
    assert slugs(acme) == ["two-sum", "lru-cache", "k-means"]


def test_filling_twice_adds_nothing(acme, bank):
    services.fill_own_list(own_list=acme, text="1")

    assert services.fill_own_list(own_list=acme, text="two-sum") == (0, ())
    assert slugs(acme) == ["two-sum"]


def test_full_list_takes_nothing_of_what_is_too_much(acme, bank, monkeypatch):
    monkeypatch.setattr("hexloop.apps.coding.services.own_lists.MOST_IN_LIST", 2)

    with pytest.raises(services.CannotList, match="up to 2 problems"):
        services.fill_own_list(own_list=acme, text="two-sum\nlru-cache\nk-means")

    assert slugs(acme) == []


def test_problem_goes_in_once_and_out_again(acme, bank):
    for _ in range(2):
        services.list_problem(own_list=acme, problem=bank[0], listed=True)
    services.list_problem(own_list=acme, problem=bank[1], listed=True)
    services.list_problem(own_list=acme, problem=bank[0], listed=False)

    assert slugs(acme) == ["lru-cache"]


@pytest.mark.parametrize(
    ("moved", "by", "order"),
    [
        (1, -1, ["lru-cache", "two-sum", "k-means"]),
        (1, 1, ["two-sum", "k-means", "lru-cache"]),
        (0, -1, ["two-sum", "lru-cache", "k-means"]),
        (2, 1, ["two-sum", "lru-cache", "k-means"]),
    ],
)
def test_problem_moves_by_one_and_stays_at_the_ends(acme, bank, moved, by, order):
    services.fill_own_list(own_list=acme, text="two-sum\nlru-cache\nk-means")

    services.move_in_list(own_list=acme, problem=bank[moved], by=by)

    assert slugs(acme) == order


def test_deleting_a_list_keeps_its_problems(acme, bank):
    services.fill_own_list(own_list=acme, text="two-sum")

    services.delete_own_list(own_list=acme)

    assert (OwnList.objects.count(), OwnListEntry.objects.count()) == (0, 0)
    assert bank[0].__class__.objects.filter(slug="two-sum").exists()


def test_lists_say_how_they_stand(user, acme, bank):
    services.fill_own_list(own_list=acme, text="two-sum\nlru-cache")
    grade_thing(user, "two-sum", Grade.SOLID)

    [row] = queries.own_list_rows(user)
    page = queries.own_list_page(user, acme, queries.now_of(user, NOW))

    assert (row.title, row.count, [(part.level, part.width) for part in row.bar]) == (
        "Acme",
        "2 problems",
        [(4, 50.0), (0, 50.0)],
    )
    assert page.text == "2 problems: 1 solid, 1 never tried"


def test_lists_cost_the_same_however_many(user, acme, bank, django_assert_num_queries):
    for name in ("a", "b", "c"):
        services.make_own_list(user=user, title=name, at=NOW)

    with django_assert_num_queries(3):
        queries.own_list_rows(user)


def test_list_of_problems_is_cut_by_ones_own_list_in_its_order(user, acme, bank):
    services.fill_own_list(own_list=acme, text="k-means\ntwo-sum")
    form = FilterForm({"list": f"mine:{acme.pk}"}, user=user)

    found = queries.problem_query(user, form.filters(), NOW.date())

    assert [problem.slug for problem in found] == ["k-means", "two-sum"]


def test_filter_knows_only_ones_own_lists(stranger, acme, bank):
    form = FilterForm({"list": f"mine:{acme.pk}"}, user=stranger)

    assert form.filters().list == ""
    assert list(queries.problem_query(stranger, queries.Filters(list=f"mine:{acme.pk}"), NOW.date())) == []


def test_a_list_is_made_filled_and_deleted_on_its_pages(signed_in, bank):
    made = signed_in.post("/lists/mine/", {"title": "Acme"})
    one = made["Location"]
    signed_in.post(one, {"text": "two-sum\n146"})
    signed_in.post(one, {"problem": "lru-cache", "move": "up"})
    page = signed_in.get(one).content.decode()
    signed_in.post(one, {"problem": "lru-cache", "remove": "1"})
    signed_in.post(one, {"title": "Acme Inc"})
    after = signed_in.get(one).content.decode()
    gone = signed_in.post(one, {"delete": "1"})

    assert page.index("LRU Cache") < page.index("Two Sum")
    assert "Acme Inc" in after
    assert "LRU Cache" not in after
    assert gone["Location"] == "/lists/mine/"
    assert not OwnList.objects.exists()


def test_lines_that_were_not_found_stay_in_the_form(signed_in, acme, bank):
    page = signed_in.post(f"/lists/mine/{acme.pk}/", {"text": "two-sum\nword-squares"})

    assert page.status_code == 422
    assert "1 added. The bank holds no problem called “word-squares”" in page.content.decode()
    assert "\nword-squares</textarea>" in page.content.decode()


def test_empty_title_is_told_on_the_page(signed_in, bank):
    page = signed_in.post("/lists/mine/", {"title": " "})

    assert page.status_code == 422
    assert "Give the list a name" in page.content.decode()


def test_what_is_typed_as_a_title_is_never_markup(signed_in, acme, bank):
    signed_in.post(f"/lists/mine/{acme.pk}/", {"title": "<b>x"})

    assert b"&lt;b&gt;x" in signed_in.get("/lists/mine/").content


@pytest.mark.parametrize("method", ["get", "post"])
def test_somebody_elses_list_is_not_there(client, acme, bank, method):
    client.force_login(make_user("else"))

    assert getattr(client, method)(f"/lists/mine/{acme.pk}/", {"delete": "1"}).status_code == 404
    assert OwnList.objects.filter(pk=acme.pk).exists()


def test_problem_page_offers_ones_lists_and_puts_it_in(signed_in, problem, user):
    acme = services.make_own_list(user=user, title="Acme", at=NOW)

    answer = signed_in.post(URL, {"list": acme.pk, "on": "1"}, headers=HTMX)
    page = signed_in.get("/coding/problems/add-up/").content.decode()

    assert slugs(acme) == ["add-up"]
    assert 'aria-pressed="true"' in answer.content.decode()
    assert "My lists" in page


def test_new_list_is_made_from_the_problem_page_with_the_problem_in_it(signed_in, problem):
    signed_in.post(URL, {"title": "Acme"}, headers=HTMX)

    assert slugs(OwnList.objects.get()) == ["add-up"]


def test_taken_title_is_told_on_the_problem_page(signed_in, problem, user):
    services.make_own_list(user=user, title="Acme", at=NOW)

    answer = signed_in.post(URL, {"title": "acme"}, headers=HTMX)

    assert answer.status_code == 422
    assert "already. Choose another name." in answer.content.decode()


@pytest.mark.parametrize("number", ["", "x", "-1", "9" * 30])
def test_list_with_a_wrong_number_is_not_there(signed_in, problem, number):
    assert signed_in.post(URL, {"list": number, "on": "1"}).status_code == 404


def test_somebody_elses_list_takes_no_problem(client, problem, user):
    acme = services.make_own_list(user=user, title="Acme", at=NOW)
    client.force_login(make_user("else"))

    assert client.post(URL, {"list": acme.pk, "on": "1"}).status_code == 404
    assert slugs(acme) == []
