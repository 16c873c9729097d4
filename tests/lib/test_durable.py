"""Files that are whole or not there."""

from hexloop.lib.durable import ensure_secret, put_in_place


def test_secret_is_made_once_for_its_owner_only(tmp_path):
    path = tmp_path / "secret.key"

    ensure_secret(path)
    first = path.read_text()
    ensure_secret(path)

    assert path.read_text() == first
    assert len(first.strip()) >= 50
    assert path.stat().st_mode & 0o777 == 0o600


def test_secret_that_others_could_read_is_closed(tmp_path):
    path = tmp_path / "secret.key"
    path.write_text("known")
    path.chmod(0o644)

    ensure_secret(path)

    assert (path.read_text(), path.stat().st_mode & 0o777) == ("known", 0o600)


def test_secret_that_a_full_disk_left_empty_is_made_again(tmp_path):
    path = tmp_path / "secret.key"
    path.touch()

    ensure_secret(path)

    assert len(path.read_text().strip()) >= 50


def test_new_file_takes_the_place_of_the_old(tmp_path):
    (tmp_path / "old").write_text("old")
    (tmp_path / "new").write_text("new")

    put_in_place(tmp_path / "new", tmp_path / "old")

    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"old": "new"}
