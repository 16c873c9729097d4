# Binds new moments to local names, so both are 0 again at the next step.
import numpy as np


class AdamW:
    def __init__(self, params, lr, betas, eps, wd, decoupled):
        self.params, self.lr, self.betas, self.eps, self.wd = params, lr, betas, eps, wd
        self.decoupled = decoupled
        self.m = [np.zeros_like(p) for p in params]
        self.v = [np.zeros_like(p) for p in params]
        self.t = 0

    def step(self, grads):
        self.t += 1
        beta1, beta2 = self.betas
        for p, g, m, v in zip(self.params, grads, self.m, self.v):
            if self.decoupled:
                p *= 1 - self.lr * self.wd
            else:
                g = g + self.wd * p
            m = beta1 * m + (1 - beta1) * g
            v = beta2 * v + (1 - beta2) * g * g
            mhat = m / (1 - beta1**self.t)
            vhat = v / (1 - beta2**self.t)
            p -= self.lr * mhat / (np.sqrt(vhat) + self.eps)
