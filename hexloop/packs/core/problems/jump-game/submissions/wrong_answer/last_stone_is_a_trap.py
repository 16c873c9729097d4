# Is stuck on the last stone when its value is 0.
class Solution:
    def canJump(self, nums: List[int]) -> bool:
        reach = 0
        for i in range(len(nums)):
            if i > reach:
                return False
            reach = max(reach, i + nums[i])
            if reach == i:
                return False
        return True
