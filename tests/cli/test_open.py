"""``hexloop open``."""

from urllib.parse import urlsplit


def test_fresh_link_signs_in_to_the_running_program(serving, run):
    with serving() as program:
        opened = run("open")
        link = opened.stdout.strip()
        status, headers, _ = program.get(urlsplit(link).path)

    assert opened.returncode == 0
    assert link.startswith(f"{program.address}/open/")
    assert link != program.link
    assert (status, headers["Location"]) == (302, "/")


def test_nothing_that_runs_is_said(run, folder):
    refused = run("open")

    assert (refused.returncode, refused.stdout) == (3, "")
    assert refused.stderr.startswith(f"Hexloop is not running on the data folder {folder}. Start it with hexloop")
    assert not folder.exists()


def test_program_that_was_killed_does_not_run(serving, run):
    with serving() as program:
        program.process.kill()
        program.process.wait(timeout=20)

        refused = run("open")

    assert refused.returncode == 3
