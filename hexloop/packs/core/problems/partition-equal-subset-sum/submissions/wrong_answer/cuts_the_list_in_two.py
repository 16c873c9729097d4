# Looks for a cut, before which everything goes to one side and behind which to the other.
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        total, left = sum(nums), 0
        for x in nums:
            left += x
            if 2 * left == total:
                return True
        return False
