# The running minimum begins with 0, which no positive number undercuts.
class Solution:
    def findMin(self, nums: List[int]) -> int:
        least = 0
        for number in nums:
            least = min(least, number)
        return least
