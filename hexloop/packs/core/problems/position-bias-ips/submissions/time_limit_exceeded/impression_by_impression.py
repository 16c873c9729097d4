# Visits every impression in every round.
import numpy as np


def debias(docs, clicks, theta, gamma, iters, clip):
    n, K = docs.shape
    D = len(gamma)
    theta, gamma = theta.copy(), gamma.copy()
    shown = np.bincount(docs.ravel(), minlength=D)
    for _ in range(iters):
        examined, relevant = np.zeros(K), np.zeros(D)
        for s in range(n):
            for k in range(K):
                d = docs[s, k]
                if clicks[s, k]:
                    examined[k] += 1
                    relevant[d] += 1
                else:
                    below = 1 - theta[k] * gamma[d]
                    examined[k] += theta[k] * (1 - gamma[d]) / below
                    relevant[d] += gamma[d] * (1 - theta[k]) / below
        theta = examined / n
        gamma = np.where(shown > 0, relevant / np.maximum(shown, 1), gamma)
    theta, gamma = theta / theta[0], gamma * theta[0]
    est = np.zeros(D)
    for s in range(n):
        for k in range(K):
            if clicks[s, k]:
                est[docs[s, k]] += 1 / max(theta[k], clip) / shown[docs[s, k]]
    return theta, gamma, est
