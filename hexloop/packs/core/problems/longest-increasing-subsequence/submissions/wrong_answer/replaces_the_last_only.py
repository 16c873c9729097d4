# Replaces the last number when the new one is lower, also where it is lower than those before.
class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        tails = [nums[0]]
        for x in nums[1:]:
            if x > tails[-1]:
                tails.append(x)
            else:
                tails[-1] = x
        return len(tails)
