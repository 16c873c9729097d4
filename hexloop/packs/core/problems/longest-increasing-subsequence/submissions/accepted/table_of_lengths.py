class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        longest = []
        for i, x in enumerate(nums):
            longest.append(1 + max((longest[j] for j in range(i) if nums[j] < x), default=0))
        return max(longest)
