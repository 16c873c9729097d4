# A number that was used once is used up for all rows that follow.
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        found, row, used = [], [], set()

        def extend():
            if len(row) == len(nums):
                found.append(row[:])
                return
            for number in nums:
                if number not in used:
                    used.add(number)
                    row.append(number)
                    extend()
                    row.pop()

        extend()
        return found
