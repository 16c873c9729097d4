# Adds the whole velocity to the gradient in Nesterov's step: the factor momentum is missing.
import numpy as np


class SGD:
    def __init__(self, params, lr, momentum, nesterov, wd):
        self.params, self.lr, self.momentum = params, lr, momentum
        self.nesterov, self.wd = nesterov, wd
        self.velocity = [np.zeros_like(p) for p in params]

    def step(self, grads):
        for p, g, v in zip(self.params, grads, self.velocity):
            g = g + self.wd * p
            v *= self.momentum
            v += g
            if self.nesterov:
                p -= self.lr * (g + v)
            else:
                p -= self.lr * v
