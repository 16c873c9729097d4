"""Two attempts at one case side by side."""

from datetime import timedelta

import pytest
import time_machine
from make import NOW, make_user
from make_design import ended_attempt, make_attempt, make_prompt
from pages import main_text

from hexloop.apps.design.queries.comparing import Line, side_by_side
from hexloop.apps.design.services.notes import save_notes
from hexloop.apps.design.services.scores import score_attempt
from hexloop.core.design.stages import Stage

QUERIES = 15


@pytest.fixture(autouse=True)
def sunday_evening():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def test_lines_that_one_text_alone_has_differ():
    left, right = side_by_side("same\n\nold  \nend", "same\nnew\nmore\nend")

    assert left == (Line("same", False), Line("old", True), Line("end", False))
    assert right == (Line("same", False), Line("new", True), Line("more", True), Line("end", False))


def test_nothing_beside_something_differs_whole():
    assert side_by_side("", "a\nb") == ((), (Line("a", True), Line("b", True)))


def test_the_same_text_does_not_differ():
    left, right = side_by_side("a\nb", "a\nb\n")

    assert left == right == (Line("a", False), Line("b", False))


@pytest.mark.django_db
class TestThePage:
    @pytest.fixture
    def owner(self, client):
        user = make_user("owner")
        client.force_login(user)
        return user

    def two(self, user):
        key = make_prompt(user).key
        first = ended_attempt(user, key, points={"clarify": 2, "data": 1})
        second = ended_attempt(user, key, at=NOW + timedelta(days=2), points={"clarify": 4})
        for attempt, text in ((first, "Ask who\nAsk how many"), (second, "Ask who\nAsk how fast")):
            save_notes(attempt=attempt, stage=Stage.CLARIFY, text=text, revision=1, at=NOW)
        score_attempt(attempt=second, by="k.b", name="Sam", points={"clarify": 3}, words={}, at=NOW)
        return key, first, second

    def test_both_stand_beside_each_other(self, client, owner):
        key, first, second = self.two(owner)

        page = client.get(f"/design/{key}/compare/?a={first.pk}&b={second.pk}")
        text, sent = main_text(page), page.content.decode()

        assert "Clarify 1:30 of 5:00 2.0 – 1:30 of 5:00 4.0 3.0" in text
        assert "In all 2:00 of 45:00 1.5 – 2:00 of 45:00 4.0 3.0" in text
        assert "<mark>Ask how many</mark>" in sent
        assert "<mark>Ask how fast</mark>" in sent
        assert "<mark>Ask who</mark>" not in sent

    def test_without_a_choice_the_last_two_are_compared(self, client, owner):
        key, first, second = self.two(owner)

        sent = client.get(f"/design/{key}/compare/").content.decode()

        assert sent.index(f'<option value="{first.pk}" selected') < sent.index(f'<option value="{second.pk}" selected')

    def test_the_other_way_round(self, client, owner):
        key, first, second = self.two(owner)

        text = main_text(client.get(f"/design/{key}/compare/?a={second.pk}&b={first.pk}"))

        assert "In all 2:00 of 45:00 4.0 3.0 2:00 of 45:00 1.5 –" in text

    def test_one_attempt_is_not_enough_and_the_page_says_so(self, client, owner):
        key = make_prompt(owner).key
        ended_attempt(owner, key)
        make_attempt(owner, key)

        page = client.get(f"/design/{key}/compare/")

        assert "One attempt at this case has ended." in main_text(page)

    def test_notes_are_text_and_run_nothing(self, client, owner):
        key, first, _ = self.two(owner)
        save_notes(attempt=first, stage=Stage.DATA, text="<script>alert(1)</script>", revision=1, at=NOW)

        sent = client.get(f"/design/{key}/compare/").content.decode()

        assert "<script>alert" not in sent
        assert "&lt;script&gt;alert" in sent

    def test_attempts_of_others_at_other_cases_or_under_way_are_not_found(self, client, owner):
        key, first, second = self.two(owner)
        other_case = ended_attempt(owner)
        open_one = make_attempt(owner, key)
        theirs = ended_attempt(make_user("other"))

        found = [
            client.get(f"/design/{key}/compare/?a={first.pk}&b={number}").status_code
            for number in (second.pk, other_case.pk, open_one.pk, theirs.pk, "x", "9" * 40, "-1")
        ]

        assert found == [200, 404, 404, 404, 404, 404, 404]

    @pytest.mark.parametrize("who", ["owner", "team-mate", "stranger"])
    def test_only_the_owner_compares(self, client, who):
        user = make_user("me")
        key, first, second = self.two(user)
        if who != "stranger":
            client.force_login(user if who == "owner" else make_user(who))

        page = client.get(f"/design/{key}/compare/?a={first.pk}&b={second.pk}")

        assert page.status_code == {"owner": 200, "team-mate": 404, "stranger": 403}[who]

    def test_the_case_and_the_review_lead_there(self, client, owner):
        key, first, second = self.two(owner)
        alone = ended_attempt(owner)

        case = client.get(f"/design/{key}/").content.decode()
        reviews = [client.get(f"/design/attempts/{one.pk}/").content.decode() for one in (first, second, alone)]

        assert f'href="/design/{key}/compare/"' in case
        beside = f'href="/design/{key}/compare/?a={first.pk}&amp;b={second.pk}"'
        assert [beside in review for review in reviews] == [True, True, False]
        assert "/compare/" not in reviews[2]

    def test_an_unknown_case_is_not_found(self, client, owner):
        assert client.get("/design/no-such-case/compare/").status_code == 404

    @pytest.mark.parametrize("count", [0, 2])
    def test_the_page_costs_the_same_for_many_attempts(self, client, owner, count, django_assert_num_queries):
        key, first, second = self.two(owner)
        for _ in range(count):
            ended_attempt(owner, key)
        url = f"/design/{key}/compare/?a={first.pk}&b={second.pk}"
        client.get(url)

        with django_assert_num_queries(QUERIES):
            client.get(url)
