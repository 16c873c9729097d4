"""``hexloop serve``: what it makes ready, what it refuses, how it ends."""

import random
import signal
import socket
import sqlite3
import stat
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest

from hexloop.cli.database import fault_in
from hexloop.core.content.problem import Pack, PackError
from hexloop.lib.own_addresses import own_addresses


def rows(path, sql, *values):
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(sql, values).fetchall()
        connection.commit()
    return found


def contents(folder):
    """Every file below ``folder`` but the lock, with its bytes."""
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file() and p.name != "serve.lock"}


def test_link_signs_in_and_today_is_there(serving):
    with serving() as program:
        cookie = sign_in(program)
        today = program.get("/", Cookie=cookie)
        again = program.get(urlsplit(program.link).path)

    assert cookie.startswith(f"hexloop-session-{program.port}=")
    assert today[0] == 200
    assert again[0] == 403


def test_stdout_holds_one_line_and_stderr_the_talk(serving, folder):
    with serving() as program:
        program.process.send_signal(signal.SIGTERM)
        out, talk = program.process.communicate(timeout=20)

    assert program.line == f"Hexloop is at {program.address}/open/{urlsplit(program.link).path.split('/')[2]}/\n"
    assert out == ""
    assert talk.splitlines()[0] == f"Your data is in {folder}"
    assert talk.splitlines()[-1] == "Hexloop has stopped. Everything is saved."


def test_what_it_makes_is_for_its_owner_only(serving, folder):
    with serving():
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) & 0o077 for path in (folder, *folder.rglob("*"))}

    assert "secret.key" in modes
    assert set(modes.values()) == {0}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_signal_stops_it_cleanly(serving, folder, number):
    with serving() as program:
        program.process.send_signal(number)
        code = program.process.wait(timeout=20)

    assert code == 0
    assert not (folder / "hexloop.sqlite3-wal").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="finds children in /proc")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_no_judge_of_it_stays_behind(serving, number):
    with serving() as program:
        program.get("/coding/problems/two-sum/", Cookie=sign_in(program))
        wait_until(lambda: children_of(program.process.pid))
        children = children_of(program.process.pid)

        program.process.send_signal(number)
        program.process.wait(timeout=20)
        wait_until(lambda: not alive(children))

    assert children != []
    assert alive(children) == []


def sign_in(program):
    """The cookie of a session."""
    _, headers, _ = program.get(urlsplit(program.link).path)
    return next(one for one in headers.get_all("Set-Cookie") if "session" in one).split(";")[0]


def wait_until(holds):
    deadline = time.monotonic() + 15
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.02)


def alive(pids):
    """Those that still run; a zombie waits only for somebody to notice."""
    return [pid for pid in pids if Path(f"/proc/{pid}/stat").exists() and state_of(pid) not in {"Z", "X"}]


def state_of(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return "X"


def children_of(pid):
    """The ids of its children and of theirs."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(path.parent.name)] = int(path.read_text().rsplit(")", 1)[1].split()[1])
        except OSError:
            continue  # it ended while we were reading
    found = [child for child, parent in parents.items() if parent == pid]
    return [*found, *(below for child in found for below in children_of(child))]


def test_second_one_is_refused_with_the_address_of_the_first(serving, run, folder):
    with serving() as program:
        second = run("serve", "--port", "0")

    assert (second.returncode, second.stdout) == (3, "")
    assert second.stderr.startswith(f"Hexloop is running at {program.address} on the data folder {folder}. ")


def test_taken_port_is_named(run, folder):
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        port = other.getsockname()[1]

        refused = run("serve", "--port", port)

    assert refused.returncode == 3
    assert refused.stderr.startswith(f"Another program uses port {port}. Choose another: hexloop serve --port ")
    assert contents(folder) == {}


@pytest.mark.parametrize("host", ["8.8.8.8", "::", "2001:db8::1", "224.0.0.1", "example.org", "", "255.255.255.255"])
def test_address_that_the_internet_reaches_is_refused(run, folder, host):
    refused = run("serve", "--host", host)

    assert refused.returncode == 2
    assert refused.stderr.startswith("Hexloop answers on this computer and in your own network only")
    assert not folder.exists()


def test_address_of_another_computer_is_named(run, folder):
    refused = run("serve", "--host", "192.168.255.254")

    assert refused.returncode == 3
    assert "of 192.168.255.254 cannot be used" in refused.stderr
    assert contents(folder) == {}


def test_network_reaches_pages_but_gets_in_nowhere_without_a_link(serving):
    """Its address in the network is answered, a made-up name is not, and nobody is let in."""
    [address, *_] = own_addresses() or ["127.0.0.1"]
    with serving("--host", "0.0.0.0") as program:
        own = program.get("/", Host=f"{address}:{program.port}")
        strange = program.get("/", Host=f"evil.example:{program.port}")

    assert program.address == f"http://127.0.0.1:{program.port}"
    assert own[0] == 403
    assert strange[0] == 421


def test_port_comes_from_the_environment_and_the_flag_wins(run, folder):
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        taken = str(other.getsockname()[1])

        from_environment = run("serve", HEXLOOP_PORT=taken)
        from_flag = run("--port", taken, HEXLOOP_PORT="0")

    assert f"Another program uses port {taken}." in from_environment.stderr
    assert f"Another program uses port {taken}." in from_flag.stderr


def test_port_that_is_none_is_refused(run):
    assert run("serve", HEXLOOP_PORT="eight").stderr.startswith("HEXLOOP_PORT is 'eight', which is no port.")
    refused = run("serve", "--port", "70000")
    assert refused.returncode == 2
    assert refused.stderr.endswith("error: argument --port: '70000' is no port: give a number from 0 to 65535\n")


def test_folder_that_cannot_be_is_refused(run, tmp_path):
    (tmp_path / "file").write_text("in the way")

    refused = run("serve", data=tmp_path / "file" / "data")

    assert refused.returncode == 3
    assert refused.stderr.startswith(
        f"The data folder {tmp_path}/file/data cannot be used. A part of the path is a file."
    )


def test_database_of_a_newer_program_is_not_touched(run, made):
    rows(made / "hexloop.sqlite3", "INSERT INTO django_migrations (app, name, applied) VALUES ('coding', '9999_x', '')")
    before = contents(made)

    refused = run("serve", "--port", "0")

    assert refused.returncode == 3
    assert "was made by a newer Hexloop (coding 9999_x is not known here)" in refused.stderr
    assert contents(made) == before


def test_damaged_database_is_not_touched(run, made):
    (made / "hexloop.sqlite3").write_bytes(b"no database at all" * 1000)
    before = contents(made)

    refused = run("serve", "--port", "0")

    assert refused.returncode == 3
    assert "Put a backup back: hexloop restore" in refused.stderr
    assert contents(made) == before


def test_older_database_is_backed_up_before_it_is_changed(serving, run, made):
    database = made / "hexloop.sqlite3"
    rows(database, "DROP TABLE django_session")
    rows(database, "DELETE FROM django_migrations WHERE app = 'sessions'")

    with serving():
        kept = list((made / "backups").iterdir())

    assert len(kept) == 1
    assert rows(database, "SELECT count(*) FROM django_session") == [(0,)]
    assert run("restore", kept[0]).returncode == 0
    assert rows(database, "SELECT count(*) FROM sqlite_master WHERE name = 'django_session'") == [(0,)]


def test_up_to_date_database_is_not_backed_up(serving, made):
    with serving():
        pass

    assert not (made / "backups").exists()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_kill_loses_nothing_that_was_answered(serving, made, seed):
    database = made / "hexloop.sqlite3"
    user = rows(database, "SELECT id FROM accounts_user")[0][0]
    tokens = [f"token-{seed}-{n}" for n in range(2000)]
    make_links(database, user, tokens)
    answered = []

    with serving() as program:
        threading.Timer(random.Random(seed).uniform(0.2, 0.8), program.process.kill).start()
        for token in tokens:
            try:
                status, _, _ = program.get(f"/open/{token}/")
            except OSError:
                break
            answered += [token] if status == 302 else []
        program.process.wait(timeout=20)

    used = rows(database, "SELECT count(*) FROM accounts_signinlink WHERE used_at IS NOT NULL")[0][0]
    sessions = rows(database, "SELECT count(*) FROM django_session")[0][0]
    assert 0 < len(answered) < len(tokens)
    assert fault_in(database, thorough=True) == ""
    assert used - len(answered) in {0, 1}
    assert sessions >= len(answered)


def make_links(database, user, tokens):
    from hashlib import sha256

    with closing(sqlite3.connect(database)) as connection:
        connection.executemany(
            "INSERT INTO accounts_signinlink (user_id, token_hash, made_at, expires_at) VALUES (?, ?, ?, ?)",
            [(user, sha256(t.encode()).hexdigest(), "2026-01-01 00:00:00", "2999-01-01 00:00:00") for t in tokens],
        )
        connection.commit()


def test_it_starts_again_after_a_kill(serving, made):
    with serving() as program:
        program.process.kill()
        program.process.wait(timeout=20)

    with serving() as program:
        status, _, _ = program.get("/health")

    assert status == 200


def test_pack_errors_are_said_with_file_and_line(monkeypatch, capsys, tmp_path):
    from hexloop.cli import running

    errors = (
        PackError("core/problems/half/problem.toml", 7, "title is missing"),
        PackError("core/lists.toml", 0, "empty"),
    )
    pack = Pack("core", tmp_path, problems=(), topics=(), lists=(), errors=errors)
    monkeypatch.setattr(running, "packs", lambda: (pack,))
    monkeypatch.setattr(running, "bank", lambda: SimpleNamespace(errors=()))

    running.say_pack_errors()

    assert capsys.readouterr().err == "core/problems/half/problem.toml:7: title is missing\ncore/lists.toml: empty\n"
