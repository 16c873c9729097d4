class Solution:
    def rob(self, nums: List[int]) -> int:
        # nums[i] becomes the best plan whose last house is i.
        for i in range(2, len(nums)):
            nums[i] += max(nums[max(0, i - 3) : i - 1])
        return max(nums[-2:])
