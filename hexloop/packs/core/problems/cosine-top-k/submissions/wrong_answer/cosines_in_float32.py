# Takes the cosines in float32, which makes ties of cosines that differ in the ninth digit.
import numpy as np


def unit(A):
    length = np.linalg.norm(A, axis=1, keepdims=True)
    return A / np.where(length == 0, 1, length)


def topk(Q: np.ndarray, X: np.ndarray, k: int) -> np.ndarray:
    S = unit(Q).astype(np.float32) @ unit(X).astype(np.float32).T
    return np.argsort(-S, axis=1, kind="stable")[:, :k]
