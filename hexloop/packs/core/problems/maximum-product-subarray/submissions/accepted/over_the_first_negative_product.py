class Solution:
    def maxProduct(self, nums: List[int]) -> int:
        best = max(nums)
        product, first_negative = 0, None
        for x in nums:
            product = x * (product or 1)
            if product > 0:
                best = max(best, product)
            elif product == 0:
                first_negative = None
            elif first_negative is None:
                first_negative = product
            else:
                best = max(best, product // first_negative)
        return best
