# Parts the stones into two groups of nearly equal weight: the rest if one could choose the stones.
class Solution:
    def lastStoneWeight(self, stones: List[int]) -> int:
        sums = {0}
        for weight in stones:
            sums |= {one + weight for one in sums}
        total = sum(stones)
        return min(abs(total - 2 * one) for one in sums)
