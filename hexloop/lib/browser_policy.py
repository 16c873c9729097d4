"""The content security policy of every page, and how one page asks for a little more."""

from __future__ import annotations

_POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}

MAY_RECORD = "camera=(), display-capture=(), geolocation=(), microphone=(self), payment=(), usb=()"
"""The ``Permissions-Policy`` of a page that may use the microphone, and nothing else of the machine."""


def content_security_policy(**more: str) -> str:
    """The policy; ``more`` adds or replaces a line: ``media_src="'self' blob:"``."""
    lines = _POLICY | {name.replace("_", "-"): value for name, value in more.items()}
    return "; ".join(f"{name} {value}" for name, value in lines.items())
