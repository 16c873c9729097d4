"""One person on their own machine: SQLite in the data folder, bound to loopback."""

from __future__ import annotations

import os

from hexloop.lib.folders import data_folder
from hexloop.settings.base import *
from hexloop.settings.sqlite import sqlite_database

FOLDER = data_folder()
DATABASES = {"default": sqlite_database(FOLDER.database)}
CACHE_FOLDER = FOLDER.cache
SECRET_KEY = FOLDER.secret_key.read_text("ascii").strip() if FOLDER.secret_key.exists() else "made-at-first-serve"
DEBUG = False
PORT = int(os.environ.get("HEXLOOP_PORT") or 8000)
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
# Cookies are shared by all ports of a host: the port in the name keeps two data folders apart.
SESSION_COOKIE_NAME = f"hexloop-session-{PORT}"
CSRF_COOKIE_NAME = f"hexloop-csrf-{PORT}"
