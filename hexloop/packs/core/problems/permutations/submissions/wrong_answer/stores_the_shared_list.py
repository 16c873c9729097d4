# Stores the row that goes on changing: all entries are empty in the end.
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        found, row = [], []

        def extend():
            if len(row) == len(nums):
                found.append(row)
                return
            for number in nums:
                if number not in row:
                    row.append(number)
                    extend()
                    row.pop()

        extend()
        return found
