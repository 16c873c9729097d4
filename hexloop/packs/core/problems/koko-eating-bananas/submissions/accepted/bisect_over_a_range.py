class Solution:
    def minEatingSpeed(self, piles: List[int], h: int) -> int:
        def hours(k):
            return sum((pile + k - 1) // k for pile in piles)

        return 1 + bisect_left(range(1, max(piles) + 1), -h, key=lambda k: -hours(k))
