class MinStack:
    def __init__(self):
        self.differences = []
        self.minimum = None

    def push(self, val: int) -> None:
        if not self.differences:
            self.minimum = val
        self.differences.append(val - self.minimum)
        self.minimum = min(val, self.minimum)

    def pop(self) -> None:
        difference = self.differences.pop()
        if difference < 0:
            self.minimum -= difference

    def top(self) -> int:
        return self.minimum + max(0, self.differences[-1])

    def getMin(self) -> int:
        return self.minimum
