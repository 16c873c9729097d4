# Adds momentum times the velocity to the plain step, as if the velocity had not been multiplied yet.
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
                p -= self.lr * (g + self.momentum * v)
            else:
                p -= self.lr * v * (1 + self.momentum)
