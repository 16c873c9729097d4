"""Tests: a throw-away database; HEXLOOP_TEST_POSTGRES names a PostgreSQL server instead of SQLite."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from hexloop.settings.base import *
from hexloop.settings.sqlite import sqlite_database

SECRET_KEY = "for tests only, never outside"  # noqa: S105 -- guards nothing
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
MACHINE_ZONE = "UTC"
# Pages are tested without the front end's build: the tags name the files of a development server instead.
DJANGO_VITE = {"default": DJANGO_VITE["default"] | {"dev_mode": True}}
CACHE_FOLDER = Path(tempfile.gettempdir()) / "hexloop-test-cache"
FILES_FOLDER = Path(tempfile.gettempdir()) / "hexloop-test-files"
PASSWORDS_FILE = Path(tempfile.gettempdir()) / "hexloop-test-passwords.json"
PORT = 80  # the port of the Django test client
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
_postgres = os.environ.get("HEXLOOP_TEST_POSTGRES")
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": _postgres,
        "NAME": "postgres",
        "USER": os.environ.get("HEXLOOP_TEST_POSTGRES_USER", "postgres"),
    }
    if _postgres
    else sqlite_database(":memory:")
}
