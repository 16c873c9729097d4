# Remembers absolute values, so 4 and -4 pass for copies.
class Solution:
    def containsDuplicate(self, nums: List[int]) -> bool:
        seen = set()
        for x in nums:
            if abs(x) in seen:
                return True
            seen.add(abs(x))
        return False
