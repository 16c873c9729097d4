# First by which piece a number belongs to, then by size, the whole list is in order.
class Solution:
    def search(self, nums: List[int], target: int) -> int:
        def key(number):
            return (number < nums[0], number)

        at = bisect_left(nums, key(target), key=key)
        return at if at < len(nums) and nums[at] == target else -1
