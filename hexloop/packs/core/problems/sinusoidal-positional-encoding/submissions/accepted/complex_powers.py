import numpy as np


def pos_enc(T, D):
    # e^(i a) holds both: the real part is the cosine, the imaginary part the sine.
    pairs = (D + 1) // 2
    rate = 1 / np.power(10000.0, 2 * np.arange(pairs) / D)
    turns = np.exp(1j * np.multiply.outer(np.arange(T), rate))
    return np.stack([turns.imag, turns.real], axis=-1).reshape(T, 2 * pairs)[:, :D].copy()
