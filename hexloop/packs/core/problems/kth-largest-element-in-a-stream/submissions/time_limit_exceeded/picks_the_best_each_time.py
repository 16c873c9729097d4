# Keeps every score and picks the k largest of all of them in each call.
class KthLargest:
    def __init__(self, k: int, nums: List[int]):
        self.k = k
        self.scores = list(nums)

    def add(self, val: int) -> int:
        self.scores.append(val)
        return heapq.nlargest(self.k, self.scores)[-1]
