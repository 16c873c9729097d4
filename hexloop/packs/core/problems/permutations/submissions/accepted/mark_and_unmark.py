class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        found, row = [], []
        used = [False] * len(nums)

        def extend():
            if len(row) == len(nums):
                found.append(row[:])
            for i, number in enumerate(nums):
                if not used[i]:
                    used[i] = True
                    row.append(number)
                    extend()
                    row.pop()
                    used[i] = False

        extend()
        return found
