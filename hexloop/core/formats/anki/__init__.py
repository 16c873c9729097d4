"""Anki's packages: what their tables mean, as records and back. The tables themselves are read elsewhere, because
``core`` knows no database."""
