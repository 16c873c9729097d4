import numpy as np


class AdamW:
    def __init__(self, params, lr, betas, eps, wd, decoupled):
        self.states = [(p, np.zeros(p.shape), np.zeros(p.shape)) for p in params]
        self.lr, self.eps = lr, eps
        self.beta1, self.beta2 = betas
        self.shrink, self.couple = (lr * wd, 0.0) if decoupled else (0.0, wd)
        self.left1 = self.left2 = 1.0  # beta to the power of the steps so far

    def step(self, grads):
        self.left1 *= self.beta1
        self.left2 *= self.beta2
        # Both corrections in two scalars: lr / (1 - b1^t) and sqrt(1 - b2^t).
        rate = self.lr / (1 - self.left1)
        root = np.sqrt(1 - self.left2)
        after = []
        for (p, m, v), grad in zip(self.states, grads):
            g = grad + self.couple * p
            m = m + (1 - self.beta1) * (g - m)
            v = v + (1 - self.beta2) * (g**2 - v)
            p[...] = p - self.shrink * p - rate * m / (np.sqrt(v) / root + self.eps)
            after.append((p, m, v))
        self.states = after
