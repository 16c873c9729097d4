class KthLargest:
    def __init__(self, k: int, nums: List[int]):
        self.k = k
        # A sorted list is a heap.
        self.best = sorted(nums)[-k:]

    def add(self, val: int) -> int:
        heappush(self.best, val)
        if len(self.best) > self.k:
            heappop(self.best)
        return self.best[0]
