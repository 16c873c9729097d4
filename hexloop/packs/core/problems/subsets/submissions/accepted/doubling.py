class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        found = [[]]
        for number in nums:
            found += [chosen + [number] for chosen in found]
        return found
