class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        counts = Counter(nums)
        found, row = [], []

        def extend():
            if len(row) == len(nums):
                found.append(row[:])
            for number in counts:
                if counts[number]:
                    counts[number] -= 1
                    row.append(number)
                    extend()
                    row.pop()
                    counts[number] += 1

        extend()
        return found
