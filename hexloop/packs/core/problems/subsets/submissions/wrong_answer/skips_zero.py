# Asks whether the number is true instead of whether there is one: 0 is never taken.
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        found = [[]]
        for number in nums:
            if number:
                found += [chosen + [number] for chosen in found]
        return found
