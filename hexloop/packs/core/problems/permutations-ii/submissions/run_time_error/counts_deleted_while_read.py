# Deletes a glaze that is used up while the loop runs over the counts: RuntimeError.
class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        counts = Counter(nums)
        found = []

        def extend(row):
            if len(row) == len(nums):
                found.append(row)
                return
            for number in counts:
                counts[number] -= 1
                if counts[number] == 0:
                    del counts[number]
                extend(row + [number])
                counts[number] += 1

        extend([])
        return found
