# Sorts first and then looks for a cut.
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        nums.sort()
        total, left = sum(nums), 0
        for x in nums:
            left += x
            if 2 * left == total:
                return True
        return False
