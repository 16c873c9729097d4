import pytest
from make import NOW
from make_coding import WRONG, make_attempt
from make_pack import COUNTER_SOURCE, edit, write_pack

from hexloop.apps.coding import services
from hexloop.apps.coding.models import OwnCase
from hexloop.apps.coding.services import own_cases
from hexloop.apps.coding.typed_case import BadTypedCase


def add(user, problem, text="[1, 2]", expected=""):
    return services.add_own_case(user=user, problem=problem, text=text, expected=expected, at=NOW)


def test_case_is_kept_as_it_was_typed(user, problem):
    add(user, problem, " nums = [1, 2] \n", " 3 ")

    kept = OwnCase.objects.get()
    assert (kept.owner, kept.problem, kept.text, kept.expected) == (user, problem, "nums = [1, 2]", "3")


def test_wrong_case_is_not_kept(user, problem):
    with pytest.raises(BadTypedCase, match="Line 1: nums is"):
        add(user, problem, '["a"]')

    assert not OwnCase.objects.exists()


def test_operations_are_two_lines(user, counter):
    add(user, counter, '["Counter", "add"]\n[[1], [2]]', "[null, 3]")

    assert OwnCase.objects.count() == 1


def test_case_is_changed(user, problem):
    case = add(user, problem)

    services.change_own_case(case=case, text="[4]", expected="4")

    kept = OwnCase.objects.get()
    assert (kept.text, kept.expected) == ("[4]", "4")


def test_wrong_change_leaves_the_case(user, problem):
    case = add(user, problem)

    with pytest.raises(BadTypedCase):
        services.change_own_case(case=case, text="[4", expected="")

    assert OwnCase.objects.get().text == "[1, 2]"


def test_case_is_removed(user, problem):
    case = add(user, problem)

    services.remove_own_case(case=case)

    assert not OwnCase.objects.exists()


def test_number_of_cases_ends(user, stranger, problem):
    for number in range(services.MOST_OWN_CASES):
        add(user, problem, f"[{number}]")

    with pytest.raises(services.TooManyCases, match="Remove one"):
        add(user, problem)

    add(stranger, problem)


def test_reference_answers_at_once(user, problem):
    assert (add(user, problem).answer, add(user, problem, "[4]", "5").answer) == ("3", "")


def test_change_asks_the_reference_again(user, problem):
    case = add(user, problem)

    assert services.change_own_case(case=case, text="[5, 6]", expected="").answer == "11"
    assert services.change_own_case(case=case, text="[5, 6]", expected="12").answer == ""


def test_case_that_the_reference_cannot_answer_is_kept_without_one(user, problem, settings, tmp_path):
    folder = write_pack(tmp_path)
    builtin = folder / "problems" / "add-up" / "submissions" / "accepted" / "builtin.py"
    edit(builtin, "return sum(nums)", "return nums[99]")
    settings.PACKS = [folder]

    assert add(user, problem).answer == ""


def test_failing_case_of_an_attempt_becomes_ones_own(user, problem):
    attempt = make_attempt(user, problem, WRONG)

    case = services.keep_case(user=user, attempt=attempt, index=attempt.failing["index"], at=NOW)

    assert (case.text, case.expected, case.answer) == ("[1, 2]", "", "3")
    assert OwnCase.objects.get() == case


def test_case_kept_twice_is_one(user, problem):
    attempt = make_attempt(user, problem, WRONG)

    first = services.keep_case(user=user, attempt=attempt, index=0, at=NOW)

    assert services.keep_case(user=user, attempt=attempt, index=0, at=NOW) == first
    assert OwnCase.objects.count() == 1


def test_operations_are_kept_as_they_are_typed(user, counter):
    attempt = make_attempt(user, counter, COUNTER_SOURCE)

    case = services.keep_case(user=user, attempt=attempt, index=0, at=NOW)

    assert case.text == '["Counter", "add", "add"]\n[[2], [3], [-9]]'
    assert case.answer.splitlines()[-1] == "add(-9) → raises ValueError"


@pytest.mark.parametrize("index", [-1, 23])
def test_case_that_is_not_there_cannot_be_kept(user, problem, index):
    attempt = make_attempt(user, problem, WRONG)

    with pytest.raises(services.CannotKeep, match="have changed since this attempt"):
        services.keep_case(user=user, attempt=attempt, index=index, at=NOW)


def test_large_case_cannot_be_kept(user, problem, monkeypatch):
    monkeypatch.setattr(own_cases, "LONGEST_CASE", 5)
    attempt = make_attempt(user, problem, WRONG)

    with pytest.raises(services.CannotKeep, match="too large to keep: 6 characters, and 5 is the most"):
        services.keep_case(user=user, attempt=attempt, index=0, at=NOW)
