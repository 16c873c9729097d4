# A list remembers what was seen, and each look-up walks over it.
class Solution:
    def containsDuplicate(self, nums: List[int]) -> bool:
        seen = []
        for x in nums:
            if x in seen:
                return True
            seen.append(x)
        return False
