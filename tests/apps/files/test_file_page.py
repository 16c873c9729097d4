"""A file is handed to its owner only, and shown only when it is a picture by its bytes."""

import hashlib
from contextlib import closing

import pytest
from make import NOW

from hexloop.apps.files.models import Attachment
from hexloop.apps.files.store import path_of

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01" + bytes(20)
GIF = b"GIF89a\x01\x00\x01\x00" + bytes(20)
JPEG = b"\xff\xd8\xff\xe0\x00\x10" + bytes(14) + b"\xff\xc0\x00\x11\x08\x00\x02\x00\x03" + bytes(20)
WEBP = b"RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"


def body(answer):
    """The bytes of an answer, which is closed then."""
    with closing(answer):
        return b"".join(answer.streaming_content)


@pytest.fixture
def keep(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"

    def keep_file(owner, content, name="a.png", media_type="image/png"):
        sha256 = hashlib.sha256(content).hexdigest()
        path_of(sha256).parent.mkdir(parents=True, exist_ok=True)
        path_of(sha256).write_bytes(content)
        return Attachment.objects.create(
            owner=owner, sha256=sha256, name=name, media_type=media_type, shown=True, bytes=len(content), made_at=NOW
        )

    return keep_file


@pytest.mark.parametrize(
    ("content", "media_type"),
    [(PNG, "image/png"), (GIF, "image/gif"), (JPEG, "image/jpeg"), (WEBP, "image/webp")],
)
def test_a_picture_is_shown(signed_in, user, keep, content, media_type):
    answer = signed_in.get(keep(user, content).url)

    assert (answer.status_code, answer["Content-Type"]) == (200, media_type)
    assert answer["Content-Disposition"].startswith("inline")
    assert answer["Content-Security-Policy"].startswith("default-src 'none'; sandbox")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert body(answer) == content


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "application/octet-stream"),
        (b"<!doctype html><script>alert(1)</script>", "application/octet-stream"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\xc3\x50\x00\x00\xc3\x50", "image/png"),
        (b"\x89PNG\r\n\x1a\n<script>", "image/png"),
        (b"ID3" + bytes(20), "audio/mpeg"),
        (b"OggS" + bytes(20), "audio/ogg"),
        (b"%PDF-1.7", "application/octet-stream"),
        (b"", "application/octet-stream"),
    ],
)
def test_everything_else_is_handed_out_to_be_saved(signed_in, user, keep, content, media_type):
    answer = signed_in.get(keep(user, content).url)

    assert body(answer) == content
    assert answer["Content-Type"] == media_type
    assert answer["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer["Content-Security-Policy"]


def test_a_name_cannot_break_the_header(signed_in, user, keep):
    answer = signed_in.get(keep(user, PNG, name='../a"\r\nSet-Cookie: x=1; ü.png').url)

    assert body(answer) == PNG
    assert "Set-Cookie" not in answer.headers
    assert "/" not in answer["Content-Disposition"].replace("utf-8''", "")


def test_only_the_owner_gets_it(client, user, stranger, keep):
    url = keep(user, PNG).url
    client.force_login(stranger)

    assert client.get(url).status_code == 404


def test_who_is_signed_out_gets_nothing(client, user, keep):
    assert client.get(keep(user, PNG).url).status_code == 403


@pytest.mark.parametrize(
    "url", ["/files/" + "a" * 64 + "/", "/files/../../etc/passwd/", "/files/abc/", "/files/%2e%2e/"]
)
def test_other_addresses_are_not_there(signed_in, url):
    assert signed_in.get(url).status_code == 404


def test_bytes_that_are_gone_are_not_there(signed_in, user, keep):
    attachment = keep(user, PNG)
    path_of(attachment.sha256).unlink()

    assert signed_in.get(attachment.url).status_code == 404
