# Forgets to turn the list of answers round.
class Solution:
    def countSmaller(self, nums: List[int]) -> List[int]:
        seen, counts = [], []
        for value in reversed(nums):
            place = bisect_left(seen, value)
            counts.append(place)
            seen.insert(place, value)
        return counts
