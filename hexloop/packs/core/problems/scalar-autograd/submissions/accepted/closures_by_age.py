import itertools
import math


class Value:
    ages = itertools.count()

    def __init__(self, data, _from=()):
        self.data, self.grad = data, 0.0
        self._from, self._push = _from, None
        self._age = next(Value.ages)

    @staticmethod
    def wrap(x):
        return x if isinstance(x, Value) else Value(x)

    def __add__(self, other):
        other = Value.wrap(other)
        out = Value(self.data + other.data, (self, other))

        def push():
            self.grad += out.grad
            other.grad += out.grad

        out._push = push
        return out

    def __radd__(self, other):
        return self + other

    def __mul__(self, other):
        other = Value.wrap(other)
        out = Value(self.data * other.data, (self, other))

        def push():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._push = push
        return out

    def __rmul__(self, other):
        return self * other

    def _unary(self, data, slope):
        out = Value(data, (self,))

        def push():
            self.grad += slope * out.grad

        out._push = push
        return out

    def __pow__(self, n):
        return self._unary(self.data**n, n * self.data ** (n - 1))

    def relu(self):
        return self._unary(self.data, 1) if self.data > 0 else self._unary(0.0, 0)

    def tanh(self):
        t = math.tanh(self.data)
        return self._unary(t, 1 - t**2)

    def exp(self):
        return self._unary(math.exp(self.data), math.exp(self.data))

    def backward(self):
        # A node is younger than what it was made from, so falling age is a right order.
        reached, todo = {self}, [self]
        while todo:
            for node in todo.pop()._from:
                if node not in reached:
                    reached.add(node)
                    todo.append(node)
        self.grad = 1.0
        for node in sorted(reached, key=lambda node: -node._age):
            if node._push:
                node._push()
