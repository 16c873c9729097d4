# Finds the start and searches the right piece, but forgets to add where the piece begins.
class Solution:
    def search(self, nums: List[int], target: int) -> int:
        start = nums.index(min(nums))
        piece = nums[start:] if target <= nums[-1] else nums[:start]
        at = bisect_left(piece, target)
        return at if at < len(piece) and piece[at] == target else -1
