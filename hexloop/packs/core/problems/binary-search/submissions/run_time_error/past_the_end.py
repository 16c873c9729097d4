# When target is above all numbers, the lower bound is the length: IndexError.
class Solution:
    def search(self, nums: List[int], target: int) -> int:
        at = bisect_left(nums, target)
        return at if nums[at] == target else -1
