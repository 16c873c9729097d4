# Leaps as far as possible each time, into the trap behind which a shorter leap would have led on.
class Solution:
    def canJump(self, nums: List[int]) -> bool:
        at = 0
        while at < len(nums) - 1:
            if nums[at] == 0:
                return False
            at += nums[at]
        return True
