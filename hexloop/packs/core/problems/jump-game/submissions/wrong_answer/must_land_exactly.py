# Takes the value of a stone for the length of its leap, one stone more or less being no choice.
class Solution:
    def canJump(self, nums: List[int]) -> bool:
        goal = len(nums) - 1
        for i in range(len(nums) - 2, -1, -1):
            if i + nums[i] == goal:
                goal = i
        return goal == 0
