class Solution:
    def minEatingSpeed(self, piles: List[int], h: int) -> int:
        # No speed below the total over the hours can do; remember the best speed seen.
        low, high = math.ceil(sum(piles) / h), max(piles)
        best = high
        while low <= high:
            k = (low + high) // 2
            if sum(math.ceil(pile / k) for pile in piles) <= h:
                best = k
                high = k - 1
            else:
                low = k + 1
        return best
