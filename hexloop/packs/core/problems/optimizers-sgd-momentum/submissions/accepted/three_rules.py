import numpy as np


class SGD:
    def __init__(self, params, lr, momentum, nesterov, wd):
        self.params, self.lr, self.mu, self.wd = params, lr, momentum, wd
        rule = self.lookahead if nesterov else self.heavy_ball
        self.direction = rule if momentum else self.plain
        self.buffers = {}

    def plain(self, at, g):
        return g

    def heavy_ball(self, at, g):
        old = self.buffers.get(at)
        self.buffers[at] = g if old is None else self.mu * old + g
        return self.buffers[at]

    def lookahead(self, at, g):
        return g + self.mu * self.heavy_ball(at, g)

    def step(self, grads):
        for at, (p, grad) in enumerate(zip(self.params, grads)):
            np.subtract(p, self.lr * self.direction(at, grad + self.wd * p), out=p)
