class Solution:
    def maxProduct(self, nums: List[int]) -> int:
        best = -math.inf
        for row in (nums, nums[::-1]):
            product = 0
            for x in row:
                product = x * (product or 1)
                best = max(best, product)
        return best
