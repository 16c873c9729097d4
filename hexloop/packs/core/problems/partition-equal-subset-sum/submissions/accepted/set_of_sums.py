class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        total = sum(nums)
        sums = {0}
        for x in nums:
            sums |= {s + x for s in sums if 2 * (s + x) <= total}
        return 2 * max(sums) == total
