# Keeps a sorted copy of all values and makes it anew at each push and pop.
class MinStack:
    def __init__(self):
        self.stack = []
        self.sorted = []

    def push(self, val: int) -> None:
        self.stack.append(val)
        self.sorted = sorted(self.stack)

    def pop(self) -> None:
        self.stack.pop()
        self.sorted = sorted(self.stack)

    def top(self) -> int:
        return self.stack[-1]

    def getMin(self) -> int:
        return self.sorted[0]
