class Solution:
    def search(self, nums: List[int], target: int) -> int:
        at = bisect_left(nums, target)
        return at if nums[at : at + 1] == [target] else -1
