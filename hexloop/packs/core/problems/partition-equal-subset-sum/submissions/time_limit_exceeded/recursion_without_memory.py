# Tries both sides for each crate: O(2ⁿ).
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        total = sum(nums)
        if total % 2:
            return False

        def can_fill(i, rest):
            if rest == 0:
                return True
            if i == len(nums) or rest < 0:
                return False
            return can_fill(i + 1, rest - nums[i]) or can_fill(i + 1, rest)

        return can_fill(0, total // 2)
