"""A file that is put into a text: kept once, told by its bytes, refused with a sentence."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from make import NOW

from hexloop.apps.files.models import Attachment
from hexloop.apps.files.queries import picture_sizes
from hexloop.apps.files.store import path_of
from hexloop.apps.files.uploads import CannotKeepFile, as_text, keep_upload

GIF = b"GIF89a\x03\x00\x02\x00\x00\x00\x00,\0\0\0\0\x03\0\x02\0\0\2\2\x4c\1\0;"
HUGE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (50_000).to_bytes(4, "big") * 2 + b"\x08\2\0\0\0aaaa\0\0\0\0IEND\0\0\0\0"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"
    return settings.FILES_FOLDER


def sent(content, name="a.gif"):
    return {"file": SimpleUploadedFile(name, content)}


def kept_files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_picture_is_kept_and_its_text_shows_it(signed_in, user, folder):
    answer = signed_in.post("/files/", sent(GIF + b"PK\3\4trailing", "my [graph].gif"))

    sha256 = hashlib.sha256(GIF).hexdigest()
    assert (answer.status_code, answer.json()) == (
        201,
        {"url": f"/files/{sha256}/", "text": f"![my graph](/files/{sha256}/)"},
    )
    assert path_of(sha256).read_bytes() == GIF
    assert kept_files(folder) == [path_of(sha256)]
    assert picture_sizes(user=user, hashes={sha256, "0" * 64}) == {sha256: (3, 2)}


def test_the_same_bytes_are_kept_once(signed_in, user, folder):
    first = signed_in.post("/files/", sent(GIF)).json()
    again = signed_in.post("/files/", sent(GIF, "b.gif")).json()

    assert first["url"] == again["url"]
    assert Attachment.objects.count() == 1
    assert len(kept_files(folder)) == 1


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "x.svg"),
        (b"<!doctype html><script>alert(1)</script>", "x.png"),
        (b"%PDF-1.7", "x.pdf"),
    ],
)
def test_what_is_no_picture_becomes_a_link_to_a_file_that_is_saved(signed_in, content, name):
    answer = signed_in.post("/files/", sent(content, name)).json()
    file = signed_in.get(answer["url"])

    assert answer["text"] == f"[{name}]({answer['url']})"
    assert file["Content-Disposition"].startswith("attachment")
    assert file["Content-Type"] == "application/octet-stream"
    file.close()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "x.png is empty. Choose another file."),
        (HUGE, "x.png has 50,000 × 50,000 pixels, more than fit. Make it smaller than 50 megapixels."),
        (b"\x89PNG\r\n\x1a\n<script>", "This picture is broken or cut short."),
        (b"a" * (20 * 1024 * 1024 + 1), "x.png has more than 20 MB. Make it smaller, or keep a link to it."),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_sentence(signed_in, folder, content, words):
    answer = signed_in.post("/files/", sent(content, "x.png"))

    assert answer.status_code == 422
    assert answer.json()["error"].startswith(words)
    assert (Attachment.objects.count(), kept_files(folder)) == (0, [])


def test_nothing_sent_is_refused(signed_in):
    assert signed_in.post("/files/").json() == {"error": "Choose a file first."}


def test_a_stranger_does_not_get_it_and_learns_nothing_of_its_size(client, user, stranger):
    kept = keep_upload(user=user, name="a.gif", data=GIF, at=NOW)
    client.force_login(stranger)

    assert client.get(kept.url).status_code == 404
    assert picture_sizes(user=stranger, hashes={kept.sha256}) == {}


def test_a_name_cannot_leave_its_place_in_the_text(user):
    kept = keep_upload(user=user, name="x", data=GIF, at=NOW)

    text = as_text(kept, "](javascript:alert(1)) ![`<b>\n# a.gif")

    assert text == f"![(javascript:alert(1)) b a](/files/{kept.sha256}/)"


def test_a_full_disk_leaves_nothing_behind(user, folder, monkeypatch):
    def full(**_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("hexloop.apps.files.uploads.attach", full)

    with pytest.raises(OSError, match="No space"):
        keep_upload(user=user, name="a.gif", data=GIF, at=NOW)

    assert kept_files(folder) == []


def test_the_error_is_one_a_person_can_act_on(user):
    with pytest.raises(CannotKeepFile, match="Choose another file"):
        keep_upload(user=user, name="x", data=b"", at=NOW)
