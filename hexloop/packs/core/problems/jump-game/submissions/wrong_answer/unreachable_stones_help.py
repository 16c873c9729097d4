# Takes the farthest leap of all stones, also of those that cannot be reached.
class Solution:
    def canJump(self, nums: List[int]) -> bool:
        return max(i + leap for i, leap in enumerate(nums)) >= len(nums) - 1
