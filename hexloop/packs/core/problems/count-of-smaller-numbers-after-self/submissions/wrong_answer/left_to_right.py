# Goes from left to right and so counts the smaller numbers before each one.
class Solution:
    def countSmaller(self, nums: List[int]) -> List[int]:
        seen, counts = [], []
        for value in nums:
            place = bisect_left(seen, value)
            counts.append(place)
            seen.insert(place, value)
        return counts
