class Solution:
    def rob(self, nums: List[int]) -> int:
        if len(nums) == 1:
            return nums[0]
        return max(self.row(nums[1:]), self.row(nums[:-1]))

    def row(self, houses):
        taken, left = 0, 0
        for coins in houses:
            taken, left = left + coins, max(taken, left)
        return max(taken, left)
