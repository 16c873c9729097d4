class Node:
    def __init__(self, val, lowest, below):
        self.val = val
        self.lowest = lowest
        self.below = below


class MinStack:
    def __init__(self):
        self.head = None

    def push(self, val: int) -> None:
        lowest = val
        if self.head is not None and self.head.lowest < val:
            lowest = self.head.lowest
        self.head = Node(val, lowest, self.head)

    def pop(self) -> None:
        self.head = self.head.below

    def top(self) -> int:
        return self.head.val

    def getMin(self) -> int:
        return self.head.lowest
