"""Bytes of other programs in, plain records out, and back: one package or file a source."""
