# Goes on for as long as the reach allows, beyond the end of the list: IndexError.
class Solution:
    def canJump(self, nums: List[int]) -> bool:
        at = reach = 0
        while at <= reach:
            reach = max(reach, at + nums[at])
            at += 1
        return reach >= len(nums) - 1
