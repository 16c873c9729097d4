# Tries each speed from 1 on: a billion of them when the largest pile must go in one hour.
class Solution:
    def minEatingSpeed(self, piles: List[int], h: int) -> int:
        k = 1
        while sum(-(-pile // k) for pile in piles) > h:
            k += 1
        return k
