# Arranges the different numbers and puts equal tiles side by side.
class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        counts = Counter(nums)
        return [[number for number in row for _ in range(counts[number])] for row in permutations(counts)]
