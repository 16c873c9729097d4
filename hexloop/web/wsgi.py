"""The door for WSGI servers. ``hexloop serve`` opens it itself."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hexloop.settings.local")
application = get_wsgi_application()
