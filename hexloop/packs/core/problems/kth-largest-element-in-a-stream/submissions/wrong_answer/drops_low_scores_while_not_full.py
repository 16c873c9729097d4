# Compares with the top before the heap holds k scores: a low score that is needed is dropped.
class KthLargest:
    def __init__(self, k: int, nums: List[int]):
        self.k = k
        self.heap = sorted(nums)[-k:]

    def add(self, val: int) -> int:
        if not self.heap or val > self.heap[0]:
            heappush(self.heap, val)
            if len(self.heap) > self.k:
                heappop(self.heap)
        return self.heap[0]
