"""Settings that hold everywhere. local.py, team.py and test.py start from here."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from hexloop import __version__
from hexloop.lib.machine_zone import machine_zone
from hexloop.settings.static_headers import add_headers

PACKAGE = Path(__file__).resolve().parent.parent

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_vite",
    "hexloop.apps.accounts",
    "hexloop.apps.files",
    "hexloop.apps.recordings",
    "hexloop.apps.review",
    "hexloop.apps.companies",
    "hexloop.apps.search",
    "hexloop.apps.notes",
    "hexloop.apps.coding",
    "hexloop.apps.questions",
    "hexloop.apps.resources",
    "hexloop.apps.papers",
    "hexloop.apps.stories",
    "hexloop.apps.projects",
    "hexloop.apps.design",
    "hexloop.apps.calendar",
    "hexloop.apps.pipeline",
    "hexloop.apps.mock",
    "hexloop.web",
]

MIDDLEWARE = [
    "hexloop.web.middleware.HostAndOrigin",
    "hexloop.web.middleware.SecurityHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "hexloop.web.middleware.SignedInOnly",
    "django_htmx.middleware.HtmxMiddleware",
    "hexloop.web.middleware.PlainErrors",
]

ROOT_URLCONF = "hexloop.web.urls"
WSGI_APPLICATION = "hexloop.web.wsgi.application"
AUTH_USER_MODEL = "accounts.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "hexloop.web.context.frame",
            ],
            "builtins": ["hexloop.web.templatetags.pieces"],
        },
    }
]

LANGUAGE_CODE = "en"
USE_I18N = False
USE_TZ = True
TIME_ZONE = "UTC"
# Asked here and not later: Django writes its own TIME_ZONE into TZ once the settings are read.
MACHINE_ZONE = machine_zone(os.environ)

STATIC_URL = "/static/"
STATICFILES_DIRS: list[Path] = []
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 60
# The bundler puts a hash into the names below dist/, so those files never change.
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/dist/.+[.-][0-9A-Za-z_-]{8}\.\w+$"
WHITENOISE_ADD_HEADERS_FUNCTION = add_headers
ASSET_VERSION = __version__
DJANGO_VITE: dict[str, dict[str, Any]] = {
    "default": {
        "dev_mode": False,
        "manifest_path": PACKAGE / "web" / "static" / "dist" / "manifest.json",
        "static_url_prefix": "dist",
    }
}

PACKS = [PACKAGE / "packs" / "core"]

SESSION_COOKIE_AGE = 60 * 60 * 24 * 90
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True  # scripts read the token from the page's meta element
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
# What an export of Notion asks has a field for each column of each table; a workspace has hundreds of tables.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
CSRF_FAILURE_VIEW = "hexloop.web.errors.csrf_failed"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        # A page that is not there and a full queue are answers, not news for the terminal.
        "django.request": {"level": "ERROR"},
        "waitress.queue": {"level": "ERROR"},
    },
}
