class KthLargest:
    def __init__(self, k: int, nums: List[int]):
        self.k = k
        self.scores = sorted(nums)

    def add(self, val: int) -> int:
        insort(self.scores, val)
        return self.scores[-self.k]
