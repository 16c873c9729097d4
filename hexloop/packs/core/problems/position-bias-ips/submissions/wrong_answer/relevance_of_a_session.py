# Adds to the relevance with a fancy index, which counts a document once for each session.
import numpy as np


def debias(docs, clicks, theta, gamma, iters, clip):
    n, D = len(docs), len(gamma)
    shown = np.bincount(docs.ravel(), minlength=D)
    theta, gamma = theta.copy(), gamma.copy()
    for _ in range(iters):
        t, g = theta, gamma[docs]
        examined = np.where(clicks == 1, 1.0, t * (1 - g) / (1 - t * g))
        relevant = np.where(clicks == 1, 1.0, g * (1 - t) / (1 - t * g))
        total = np.zeros(D)
        for session, row in zip(docs, relevant):
            total[session] += row
        theta = examined.mean(axis=0)
        gamma = np.where(shown > 0, total / np.maximum(shown, 1), gamma)
    theta, gamma = theta / theta[0], gamma * theta[0]
    weighted = clicks / np.maximum(theta, clip)
    est = np.bincount(docs.ravel(), weighted.ravel(), minlength=D) / np.maximum(shown, 1)
    return theta, gamma, est
