# Leaps as far as possible each time.
class Solution:
    def jump(self, nums: List[int]) -> int:
        at = leaps = 0
        while at < len(nums) - 1:
            if nums[at] == 0:
                return -1
            at += nums[at]
            leaps += 1
        return leaps
