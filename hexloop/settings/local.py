"""One person on their own machine: SQLite in the data folder, bound to loopback or to the own network."""

from __future__ import annotations

import os
import secrets

from hexloop.lib.folders import data_folder
from hexloop.settings.base import *
from hexloop.settings.sqlite import sqlite_database

FOLDER = data_folder()
# Kept open by each thread: closing the last connection would write the whole log back at every page.
DATABASES = {"default": sqlite_database(FOLDER.database) | {"CONN_MAX_AGE": None}}
CACHE_FOLDER = FOLDER.cache
FILES_FOLDER = FOLDER.files
PASSWORDS_FILE = FOLDER.passwords
# Before the first `hexloop serve` there is no key: then one that nobody knows and that signs nothing lasting.
SECRET_KEY = FOLDER.secret_key.read_text("ascii").strip() if FOLDER.secret_key.exists() else secrets.token_urlsafe(50)
DEBUG = False
_port = os.environ.get("HEXLOOP_PORT", "")
# `serve` has checked it; the other verbs need none, so that `doctor` also runs when it is wrong.
PORT = int(_port) if _port.isdecimal() else 8000
# `serve` names the addresses in the network when it is reached there.
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *filter(None, os.environ.get("HEXLOOP_HOSTS", "").split(","))]
# Cookies are shared by all ports of a host: the port in the name keeps two data folders apart.
SESSION_COOKIE_NAME = f"hexloop-session-{PORT}"
CSRF_COOKIE_NAME = f"hexloop-csrf-{PORT}"
