# Steps to the next larger row, but takes equal neighbors for a rise: rows come again.
class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        row = sorted(nums)
        found = [row[:]]
        for _ in range(factorial(len(nums)) - 1):
            i = len(row) - 2
            while i >= 0 and row[i] > row[i + 1]:
                i -= 1
            if i < 0:
                break
            j = len(row) - 1
            while row[j] < row[i]:
                j -= 1
            row[i], row[j] = row[j], row[i]
            row[i + 1 :] = reversed(row[i + 1 :])
            found.append(row[:])
        return found
