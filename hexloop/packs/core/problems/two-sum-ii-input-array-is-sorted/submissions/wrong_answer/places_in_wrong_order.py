# The place that was found last comes first.
class Solution:
    def twoSum(self, numbers: List[int], target: int) -> List[int]:
        place = {}
        for i, x in enumerate(numbers):
            if target - x in place:
                return [i + 1, place[target - x] + 1]
            place[x] = i
        return []
