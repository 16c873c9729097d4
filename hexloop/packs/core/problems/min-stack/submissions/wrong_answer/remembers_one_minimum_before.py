# Remembers only the minimum before the present one.
class MinStack:
    def __init__(self):
        self.stack = []
        self.minimum = self.before = float("inf")

    def push(self, val: int) -> None:
        self.stack.append(val)
        if val <= self.minimum:
            self.before, self.minimum = self.minimum, val

    def pop(self) -> None:
        if self.stack.pop() == self.minimum:
            self.minimum = self.before
        if not self.stack:
            self.minimum = self.before = float("inf")

    def top(self) -> int:
        return self.stack[-1]

    def getMin(self) -> int:
        return self.minimum
