# Goes on behind the chosen number: only the order of the input is found.
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        found = []

        def extend(start, row):
            if len(row) == len(nums):
                found.append(row)
            for i in range(start, len(nums)):
                extend(i + 1, row + [nums[i]])

        extend(0, [])
        return found
