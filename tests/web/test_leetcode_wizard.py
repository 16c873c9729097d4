"""The page that asks what a history of LeetCode counts as."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from make import make_problem
from pages import main_text

from hexloop.apps.coding.models import Attempt
from hexloop.apps.files.models import Import
from hexloop.apps.review.models import Review
from hexloop.importers import bringing
from hexloop.importers.progress import Progress

FILE = Path(__file__).parents[1] / "files" / "leetcode" / "submissions.json"


@pytest.fixture
def brought(request, signed_in, monkeypatch, tmp_path):
    request.getfixturevalue("settings").FILES_FOLDER = tmp_path / "files"
    monkeypatch.setattr(bringing, "start", lambda brought: bringing.work(brought, Progress()))
    make_problem("two-sum", number=1, title="Two Sum")
    signed_in.post("/import/", {"file": SimpleUploadedFile("submissions.json", FILE.read_bytes())})
    return Import.objects.get()


@pytest.mark.parametrize(("counts_as", "reviews"), [("reviews", 1), ("tried", 0), ("nonsense", 1)])
def test_the_person_says_what_it_counts_as(signed_in, brought, counts_as, reviews):
    page = signed_in.get(f"/import/{brought.pk}/")
    assert "5 submissions of LeetCode (3 accepted, 1 wrong answer, 1 time limit exceeded)." in main_text(page)
    assert "Grades are a guess" in main_text(page)

    signed_in.post(f"/import/{brought.pk}/start/", {"as": counts_as})

    assert (Attempt.objects.count(), Review.objects.count()) == (2, reviews)
    report = main_text(signed_in.get(f"/import/{brought.pk}/"))
    assert "The bank has no such problem." in report
