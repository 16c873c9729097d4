class MinStack:
    def __init__(self):
        self.pairs = []

    def push(self, val: int) -> None:
        lowest = min(val, self.pairs[-1][1]) if self.pairs else val
        self.pairs.append((val, lowest))

    def pop(self) -> None:
        self.pairs.pop()

    def top(self) -> int:
        return self.pairs[-1][0]

    def getMin(self) -> int:
        return self.pairs[-1][1]
