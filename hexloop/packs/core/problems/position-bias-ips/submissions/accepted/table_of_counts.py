import numpy as np


def debias(docs, clicks, theta, gamma, iters, clip):
    # How often each document was shown and clicked at each position is all that the rounds need.
    n, K = docs.shape
    D = len(gamma)
    cell = docs * K + np.arange(K)
    shown = np.bincount(cell.ravel(), minlength=D * K).reshape(D, K)
    clicked = np.bincount(cell.ravel(), clicks.ravel(), minlength=D * K).reshape(D, K)
    missed = shown - clicked
    seen = shown.sum(axis=1) > 0
    impressions = shown.sum(axis=1)[seen]
    for _ in range(iters):
        product = np.outer(gamma, theta)
        # Where everything was clicked the product may be 1, and nothing is missed.
        unseen_share = np.divide(missed, 1 - product, out=np.zeros((D, K)), where=missed > 0)
        examined = clicked + unseen_share * (theta - product)
        relevant = clicked + unseen_share * (gamma[:, None] - product)
        theta = examined.sum(axis=0) / n
        gamma = gamma.copy()
        gamma[seen] = relevant[seen].sum(axis=1) / impressions
    scale = theta[0]
    theta = theta / scale
    est = np.zeros(D)
    est[seen] = clicked[seen] @ (1 / np.clip(theta, clip, None)) / impressions
    return theta, gamma * scale, est
