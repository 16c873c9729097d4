class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        @cache
        def can_fill(i, rest):
            if rest == 0:
                return True
            if i == len(nums) or rest < 0:
                return False
            return can_fill(i + 1, rest - nums[i]) or can_fill(i + 1, rest)

        total = sum(nums)
        return total % 2 == 0 and can_fill(0, total // 2)
