# Reads the answer first and adds the score afterwards: the board is one score late.
class KthLargest:
    def __init__(self, k: int, nums: List[int]):
        self.k = k
        self.scores = sorted(nums)

    def add(self, val: int) -> int:
        answer = self.scores[-self.k] if len(self.scores) >= self.k else val
        insort(self.scores, val)
        return answer
