# Keeps a set: equal scores are counted once.
class KthLargest:
    def __init__(self, k: int, nums: List[int]):
        self.k = k
        self.scores = set(nums)

    def add(self, val: int) -> int:
        self.scores.add(val)
        ranked = sorted(self.scores)
        return ranked[-min(self.k, len(ranked))]
