import pytest
from make import NOW

from hexloop.apps.coding import services
from hexloop.apps.coding.models import OwnCase
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
