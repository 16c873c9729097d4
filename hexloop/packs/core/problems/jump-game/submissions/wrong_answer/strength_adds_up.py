# Adds the values of all stones, as if they could be saved for later.
class Solution:
    def canJump(self, nums: List[int]) -> bool:
        return sum(nums[:-1]) >= len(nums) - 1 and (len(nums) == 1 or nums[0] > 0)
