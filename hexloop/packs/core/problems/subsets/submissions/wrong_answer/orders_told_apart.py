# Every order of a selection is returned: [1, 2] and [2, 1] are counted as two.
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        found, chosen = [], []

        def extend():
            found.append(chosen[:])
            for number in nums:
                if number not in chosen:
                    chosen.append(number)
                    extend()
                    chosen.pop()

        extend()
        return found
