# Makes a set of the crates, which loses those of equal weight.
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        total = sum(nums)
        if total % 2:
            return False
        sums = {0}
        for x in set(nums):
            sums |= {s + x for s in sums}
        return total // 2 in sums
