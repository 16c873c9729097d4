# Returns where target would belong, whether it is there or not.
class Solution:
    def search(self, nums: List[int], target: int) -> int:
        return bisect_left(nums, target)
