# The binary search covers the whole list, so half of the target finds itself.
class Solution:
    def twoSum(self, numbers: List[int], target: int) -> List[int]:
        for i, x in enumerate(numbers):
            j = bisect_left(numbers, target - x)
            if j < len(numbers) and numbers[j] == target - x:
                return sorted([i + 1, j + 1])
        return []
