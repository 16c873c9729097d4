"""Cases in memory."""

from __future__ import annotations

import threading

from fake_judge import FakeJudge
from make_pack import read_one, write_counter, write_pack

from hexloop.core.content.shelf import CaseShelf


def test_cases_are_made_once_for_all_who_ask(tmp_path):
    problem = read_one(write_pack(tmp_path))
    judge = FakeJudge()
    shelf = CaseShelf(judge=judge, cache=None)
    answers = []
    threads = [threading.Thread(target=lambda: answers.append(shelf.cases(problem))) for _ in range(4)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert judge.produced == 1
    assert all(answer is answers[0] for answer in answers)


def test_the_one_used_longest_ago_leaves(tmp_path):
    folder = write_pack(tmp_path)
    write_counter(folder)
    add_up, counter = read_one(folder), read_one(folder, "counter")
    judge = FakeJudge()
    shelf = CaseShelf(judge=judge, cache=None, most=1)

    for problem in (add_up, add_up, counter, add_up):
        shelf.cases(problem)

    assert judge.produced == 2


def test_a_pack_read_again_is_asked_again(tmp_path):
    folder = write_pack(tmp_path)
    judge = FakeJudge()
    shelf = CaseShelf(judge=judge, cache=None)

    shelf.cases(read_one(folder))
    shelf.cases(read_one(folder))

    assert judge.produced == 2
