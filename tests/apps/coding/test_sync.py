from make import make_problem
from make_pack import edit, write_counter, write_pack

from hexloop.apps.coding.models import ListEntry, Problem, ProblemTopic
from hexloop.apps.coding.services import sync_packs


def listed():
    return list(Problem.objects.filter(listed=True).order_by("slug").values_list("slug", flat=True))


def test_rows_say_what_the_packs_say(db):
    assert sync_packs() is True

    row = Problem.objects.get(slug="add-up")
    assert (row.number, row.title, row.kind, row.difficulty, row.difficulty_rank) == (900, "Add up", "dsa", "easy", 1)
    assert (row.pattern, row.minutes, row.pack, row.owner) == ("One pass", 10, "pack", None)
    assert list(ProblemTopic.objects.values_list("problem__slug", "topic", "place").order_by("problem__slug")) == [
        ("add-up", "arrays", 0),
        ("counter", "arrays", 0),
    ]
    assert list(ListEntry.objects.values_list("list_id", "slug", "place")) == [("essentials", "add-up", 0)]


def test_nothing_is_written_when_nothing_changed(db, django_assert_num_queries):
    sync_packs()

    with django_assert_num_queries(5):
        assert sync_packs() is False


def test_changed_problem_keeps_its_row(settings, tmp_path, db):
    folder = write_pack(tmp_path)
    settings.PACKS = [folder]
    sync_packs()
    before = Problem.objects.get(slug="add-up").pk
    other = write_pack(tmp_path / "later")
    edit(other / "problems/add-up/problem.toml", 'title = "Add up"', 'title = "Add them up"')

    settings.PACKS = [other]

    assert sync_packs() is True
    assert Problem.objects.get(pk=before).title == "Add them up"
    assert sync_packs() is False


def test_problem_that_left_its_pack_stays_unlisted_and_comes_back(settings, tmp_path, db, pack_folder):
    sync_packs()
    settings.PACKS = [write_pack(tmp_path)]

    assert sync_packs() is True
    assert listed() == ["add-up"]
    assert ProblemTopic.objects.filter(problem__slug="counter").count() == 1
    assert sync_packs() is False

    settings.PACKS = [pack_folder]
    assert sync_packs() is True
    assert listed() == ["add-up", "counter"]
    assert sync_packs() is False


def test_problem_that_a_person_owns_is_left_alone(user):
    mine = make_problem("counter", owner=user, title="My counter")

    sync_packs()

    mine.refresh_from_db()
    assert (mine.title, mine.owner, mine.listed) == ("My counter", user, True)
    assert sync_packs() is False


def test_faulty_problem_is_left_out_and_the_rest_is_there(settings, tmp_path, db):
    folder = write_pack(tmp_path)
    write_counter(folder)
    (folder / "problems/add-up/problem.toml").write_text("number = ", encoding="utf-8")
    settings.PACKS = [folder]

    sync_packs()

    assert listed() == ["counter"]
