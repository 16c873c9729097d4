"""The whole way through the pages with the real judge and its sandbox."""

import re

import pytest
from make_pack import write_pack

from hexloop.apps.coding import judging, services
from hexloop.apps.coding.models import Attempt
from hexloop.core.judge.api import Judge

HTMX = {"HX-Request": "true"}
URL = "/coding/problems/add-up/"

ENDLESS = "class Solution:\n    def addUp(self, nums):\n        while True:\n            pass\n"
LEAVES = "import os\n\n\nclass Solution:\n    def addUp(self, nums):\n        os._exit(0)\n"
FLOODS = "class Solution:\n    def addUp(self, nums):\n        while True:\n            print('x' * 1000)\n"
RIGHT = "class Solution:\n    def addUp(self, nums):\n        print('seen')\n        return sum(nums)\n"
WRONG = "class Solution:\n    def addUp(self, nums):\n        return sum(nums[:1])\n"
BROKEN = "class Solution:\n    def addUp(self nums):\n        return 0\n"


@pytest.fixture(scope="module")
def judge():
    judge = Judge(slots=1)
    yield judge
    judge.close()


@pytest.fixture(scope="module")
def quick_pack(tmp_path_factory):
    """``add-up`` with the shortest limit that a pack may set."""
    folder = write_pack(tmp_path_factory.mktemp("quick"))
    file = folder / "problems/add-up/problem.toml"
    file.write_text(re.sub(r"cpu_ms = \d+", "cpu_ms = 1000", file.read_text("utf-8")), "utf-8")
    return folder


@pytest.fixture(autouse=True)
def real_judge(fake_judge, monkeypatch, judge, quick_pack, settings, db):
    monkeypatch.setattr(judging, "_shared", judge)
    settings.PACKS = [quick_pack]
    services.sync_packs()


@pytest.mark.parametrize(
    ("source", "verdict", "words"),
    [
        (RIGHT, "AC", "Accepted"),
        (WRONG, "WA", "Wrong answer"),
        (BROKEN, "CE", "Line 2"),
        (ENDLESS, "TLE", "Time limit exceeded"),
        (LEAVES, "RE", "Run-time error"),
        (FLOODS, "OLE", "Output limit exceeded"),
    ],
    ids=["right", "wrong", "broken", "endless", "leaves", "floods"],
)
def test_submission_gets_its_verdict(signed_in, source, verdict, words):
    answer = signed_in.post(f"{URL}submit/", {"source": source, "seconds": "5"}, headers=HTMX)

    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert Attempt.objects.get().verdict == verdict


def test_answer_that_is_no_text_is_shown_all_the_same(signed_in):
    source = "class Solution:\n    def addUp(self, nums):\n        print(chr(0))\n        return chr(0xD800) + chr(0)\n"

    answer = signed_in.post(f"{URL}submit/", {"source": source}, headers=HTMX)

    assert "Wrong answer" in answer.content.decode()
    assert Attempt.objects.get().verdict == "WA"


def test_run_shows_what_was_printed(signed_in):
    answer = signed_in.post(f"{URL}run/", {"source": RIGHT}, headers=HTMX)

    assert answer.content.decode().count("<pre>seen\n</pre>") == 2


def test_own_case_gets_the_answer_of_the_reference(signed_in):
    signed_in.post(f"{URL}cases/", {"text": "[20, 22]", "expected": ""}, headers=HTMX)

    answer = signed_in.post(f"{URL}run/", {"source": WRONG}, headers=HTMX)

    assert '<td class="expected"><mark>42</mark></td><td class="got"><mark>20</mark></td>' in answer.content.decode()


def test_case_of_a_past_attempt_is_asked_again(signed_in):
    signed_in.post(f"{URL}submit/", {"source": WRONG}, headers=HTMX)
    attempt = Attempt.objects.get()

    answer = signed_in.get(f"/attempts/{attempt.pk}/cases/1/", headers=HTMX)

    assert "they cancel" in answer.content.decode()
    assert '<td class="got"><mark>-1</mark></td>' in answer.content.decode()
