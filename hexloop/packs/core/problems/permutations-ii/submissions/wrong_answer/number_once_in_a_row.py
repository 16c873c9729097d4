# Asks whether the number is in the row already: rows with an equal tile are never filled.
class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        found, row = [], []

        def extend():
            if len(row) == len(nums):
                found.append(row[:])
                return
            for number in nums:
                if number not in row:
                    row.append(number)
                    extend()
                    row.pop()

        extend()
        return found
