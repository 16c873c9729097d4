class Solution:
    def twoSum(self, numbers: List[int], target: int) -> List[int]:
        place = {}
        for i, x in enumerate(numbers, 1):
            if target - x in place:
                return [place[target - x], i]
            place[x] = i
