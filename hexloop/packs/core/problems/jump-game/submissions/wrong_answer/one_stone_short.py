# Says stuck when a stone lies exactly at the reach.
class Solution:
    def canJump(self, nums: List[int]) -> bool:
        reach = nums[0]
        for i in range(1, len(nums)):
            if i >= reach and i < len(nums) - 1:
                return False
            reach = max(reach, i + nums[i])
        return reach >= len(nums) - 1
