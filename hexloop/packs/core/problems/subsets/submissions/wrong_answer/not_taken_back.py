# The number is never taken off again and leaks into the selections that follow.
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        found, chosen = [], []

        def extend(start):
            found.append(chosen[:])
            for i in range(start, len(nums)):
                chosen.append(nums[i])
                extend(i + 1)

        extend(0)
        return found
