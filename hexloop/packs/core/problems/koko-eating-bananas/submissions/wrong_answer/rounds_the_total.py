# Scans all piles as if they were one, without the rest at the end of each.
class Solution:
    def minEatingSpeed(self, piles: List[int], h: int) -> int:
        return -(-sum(piles) // h)
