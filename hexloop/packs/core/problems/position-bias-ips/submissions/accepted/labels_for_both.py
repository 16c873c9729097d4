import numpy as np


class PositionBasedModel:
    def __init__(self, theta, gamma):
        self.theta = theta
        self.gamma = gamma

    def step(self, docs, clicks, positions):
        theta, gamma = self.theta[positions], self.gamma[docs]
        no_click = np.where(clicks == 1, 1, 1 - theta * gamma)
        examined = clicks + (1 - clicks) * (1 - (1 - theta) / no_click)
        relevant = clicks + (1 - clicks) * (1 - (1 - gamma) / no_click)
        self.theta = self.mean(positions, examined, self.theta)
        self.gamma = self.mean(docs, relevant, self.gamma)

    @staticmethod
    def mean(groups, values, otherwise):
        total = np.bincount(groups, values, len(otherwise))
        count = np.bincount(groups, minlength=len(otherwise))
        return np.divide(total, count, out=otherwise.copy(), where=count > 0)


def debias(docs, clicks, theta, gamma, iters, clip):
    positions = np.tile(np.arange(docs.shape[1]), docs.shape[0])
    docs, clicks = docs.ravel(), clicks.ravel()
    model = PositionBasedModel(theta, gamma)
    for _ in range(iters):
        model.step(docs, clicks, positions)
    first = model.theta[0]
    propensity = model.theta / first
    weights = 1 / np.maximum(propensity, clip)
    est = model.mean(docs, clicks * weights[positions], np.zeros(len(gamma)))
    return propensity, model.gamma * first, est
