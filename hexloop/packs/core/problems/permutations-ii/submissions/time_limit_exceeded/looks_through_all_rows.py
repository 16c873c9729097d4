# Asks a list whether the row is in it: up to forty thousand comparisons for each of forty thousand rows.
class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        found = []
        for row in permutations(nums):
            if list(row) not in found:
                found.append(list(row))
        return found
