# Tries each leap and remembers no stone from which there is no way on.
class Solution:
    def canJump(self, nums: List[int]) -> bool:
        def gets_across(at):
            if at >= len(nums) - 1:
                return True
            return any(gets_across(at + leap) for leap in range(1, nums[at] + 1))

        return gets_across(0)
