# Counts what is smaller or equal.
class Solution:
    def countSmaller(self, nums: List[int]) -> List[int]:
        seen, counts = [], []
        for value in reversed(nums):
            place = bisect_right(seen, value)
            counts.append(place)
            seen.insert(place, value)
        return counts[::-1]
