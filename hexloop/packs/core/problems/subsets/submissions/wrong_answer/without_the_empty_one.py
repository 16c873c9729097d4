# The selection of nothing is left out.
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        found, chosen = [], []

        def extend(start):
            for i in range(start, len(nums)):
                chosen.append(nums[i])
                found.append(chosen[:])
                extend(i + 1)
                chosen.pop()

        extend(0)
        return found
