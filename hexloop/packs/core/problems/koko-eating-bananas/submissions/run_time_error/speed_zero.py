# The search begins at 0, and tries it when the answer is 1: ZeroDivisionError.
class Solution:
    def minEatingSpeed(self, piles: List[int], h: int) -> int:
        low, high = 0, max(piles)
        while low < high:
            k = (low + high) // 2
            if sum(-(-pile // k) for pile in piles) <= h:
                high = k
            else:
                low = k + 1
        return low
