class Solution:
    def minEatingSpeed(self, piles: List[int], h: int) -> int:
        # No speed below the total over the hours can do. Below low all are too slow, above high all are fast enough.
        low, high = math.ceil(sum(piles) / h), max(piles)
        while low <= high:
            k = (low + high) // 2
            if sum(math.ceil(pile / k) for pile in piles) <= h:
                high = k - 1
            else:
                low = k + 1
        return low
