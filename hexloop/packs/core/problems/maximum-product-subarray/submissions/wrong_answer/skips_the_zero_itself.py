# Cuts at the zeros and never counts a zero as a section of its own.
class Solution:
    def maxProduct(self, nums: List[int]) -> int:
        best = float("-inf")
        high = low = 1
        for x in nums:
            if x == 0:
                high = low = 1
                continue
            high, low = max(x, high * x, low * x), min(x, high * x, low * x)
            best = max(best, high)
        return best if best > float("-inf") else 0
