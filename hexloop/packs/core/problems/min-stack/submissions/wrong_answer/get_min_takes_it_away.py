# Builds on a heap, and getMin takes the smallest value out.
class MinStack:
    def __init__(self):
        self.stack = []
        self.heap = []

    def push(self, val: int) -> None:
        self.stack.append(val)
        heapq.heappush(self.heap, val)

    def pop(self) -> None:
        val = self.stack.pop()
        if val in self.heap:
            self.heap.remove(val)
            heapq.heapify(self.heap)

    def top(self) -> int:
        return self.stack[-1]

    def getMin(self) -> int:
        return heapq.heappop(self.heap) if self.heap else self.stack[-1]
