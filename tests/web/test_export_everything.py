"""Everything in one zip file, from the browser."""

import io
import json
import zipfile

import pytest
from make import make_user
from make_everything import make_everything

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"


def unpacked(answer):
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/zip")
    packed = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    return {name.partition("/")[2]: packed.read(name) for name in packed.namelist()}


def test_zip_holds_what_its_manifest_says(client):
    client.force_login(make_everything())

    files = unpacked(client.post("/export/everything/"))

    manifest = json.loads(files["manifest.json"])
    assert set(files) == {"manifest.json", *manifest["files"]}
    assert "pages/ranking.md" in files
    assert {name: len(files[name]) for name in manifest["files"]} == {
        name: entry["bytes"] for name, entry in manifest["files"].items()
    }


def test_nothing_of_somebody_else_is_in_it(client):
    make_everything()
    stranger = make_user("stranger")
    client.force_login(stranger)

    files = unpacked(client.post("/export/everything/"))

    assert b"Ranking" not in b"".join(files.values())


def test_it_is_asked_for_by_the_button_only(client):
    client.force_login(make_user())

    assert client.get("/export/everything/").status_code == 405
    assert b'action="/export/everything/"' in client.get("/export/").content
