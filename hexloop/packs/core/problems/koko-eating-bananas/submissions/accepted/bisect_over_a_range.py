class Solution:
    def minEatingSpeed(self, piles: List[int], h: int) -> int:
        def hours(k):
            return sum((pile + k - 1) // k for pile in piles)

        # When all smaller speeds are too slow, the position is the last one, and the largest pile is the answer.
        return 1 + bisect_left(range(1, max(piles)), -h, key=lambda k: -hours(k))
