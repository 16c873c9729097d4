"""Radicale as a program of its own on this machine, and somebody who uses the same calendar with another program."""

import base64
import contextlib
import socket
import subprocess
import sys
import time

from hexloop.lib import outside
from hexloop.lib.outside import Network

HERE = Network(environ={})
USER, PASSWORD = "me", "an app password"
LOGIN = {"Authorization": f"Basic {base64.b64encode(f'{USER}:{PASSWORD}'.encode()).decode()}"}


class Peer:
    """A calendar on a server that runs; everything written to it goes over the network."""

    def __init__(self, folder):
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        (folder / "users").write_text(f"{USER}:{PASSWORD}\n")
        (folder / "config").write_text(
            f"[server]\nhosts = 127.0.0.1:{self.port}\n[auth]\ntype = htpasswd\n"
            f"htpasswd_filename = {folder / 'users'}\n"
            f"htpasswd_encryption = plain\n[storage]\nfilesystem_folder = {folder / 'kept'}\n[logging]\nlevel = error\n"
        )
        self.folder, self.process = folder, None
        self.url = f"http://127.0.0.1:{self.port}/{USER}/study/"
        self.start()
        self.ask("MKCALENDAR", "")

    def start(self):
        command = [sys.executable, "-W", "ignore", "-m", "radicale", "--config", str(self.folder / "config")]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
                return
            time.sleep(0.05)
        raise AssertionError("Radicale did not start")

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)

    def ask(self, method, name, body=b"", **headers):
        url = name if name.startswith("http") else f"{self.url}{name}"
        return outside.ask(
            url,
            method=method,
            headers={**LOGIN, "Content-Type": "text/calendar", **headers},
            body=body,
            called="Radicale",
            open_network=True,
            network=HERE,
        )

    def put(self, name, text):
        answer = self.ask("PUT", name, text.encode() if isinstance(text, str) else text)
        assert answer.status in {201, 204}, answer

    def text(self, name):
        answer = self.ask("GET", name)
        return answer.body.decode() if answer.status == 200 else None

    def edit(self, name, *changes):
        """As a calendar program does that changes an event."""
        text = self.text(name)
        for old, new in changes:
            assert old in text, text
            text = text.replace(old, new)
        self.put(name, text)

    def delete(self, name):
        assert self.ask("DELETE", name).status in {200, 204}

    @property
    def names(self):
        return sorted(path.name for path in (self.folder / "kept").rglob("*.ics") if path.parent.name == "study")
