import numpy as np


def rnn(x: np.ndarray, h0: np.ndarray, Wx: np.ndarray, Wh: np.ndarray, b: np.ndarray):
    """x: (T, B, D), h0: (B, H), Wx: (D, H), Wh: (H, H), b: (H,). Returns (hs, cache), hs of shape (T, B, H)."""


def bptt(dhs: np.ndarray, cache):
    """dhs: (T, B, H). Returns (dx, dh0, dWx, dWh, db)."""
