# Removes doubles by the sorted row: only one row is left.
class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        rows = {}
        for row in permutations(nums):
            rows[tuple(sorted(row))] = list(row)
        return list(rows.values())
