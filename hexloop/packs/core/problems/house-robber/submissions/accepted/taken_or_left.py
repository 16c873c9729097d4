class Solution:
    def rob(self, nums: List[int]) -> int:
        taken, left = 0, 0
        for coins in nums:
            taken, left = left + coins, max(taken, left)
        return max(taken, left)
