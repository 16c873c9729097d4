class HeapSort:
    def __init__(self, nums: List[int]):
        self.heap, self.done = list(nums), []

    def siftDown(self, place: int) -> int:
        heap, number = self.heap, self.heap[place]
        while True:
            # max takes the first of equal children.
            child = max(range(2 * place + 1, min(2 * place + 3, len(heap))), key=heap.__getitem__, default=None)
            if child is None or heap[child] <= number:
                heap[place] = number
                return place
            heap[place] = heap[child]
            place = child

    def build(self) -> None:
        for place in reversed(range(len(self.heap))):
            self.siftDown(place)

    def step(self) -> int:
        largest, last = self.heap[0], self.heap.pop()
        self.done.append(largest)
        if self.heap:
            self.heap[0] = last
            self.siftDown(0)
        return largest

    def items(self) -> List[int]:
        return self.heap + self.done[::-1]
