class Solution:
    def productExceptSelf(self, nums: List[int]) -> List[int]:
        others = math.prod(x for x in nums if x)
        zeros = nums.count(0)
        if zeros == 0:
            return [others // x for x in nums]
        return [0 if x or zeros > 1 else others for x in nums]
