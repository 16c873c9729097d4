# Makes a set of the input: a number comes once at most.
class Solution:
    def subsetsWithDup(self, nums: List[int]) -> List[List[int]]:
        found = [[]]
        for number in set(nums):
            found += [chosen + [number] for chosen in found]
        return found
