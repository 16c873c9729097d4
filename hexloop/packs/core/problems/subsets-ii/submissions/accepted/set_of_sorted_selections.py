class Solution:
    def subsetsWithDup(self, nums: List[int]) -> List[List[int]]:
        found = {()}
        for number in sorted(nums):
            found |= {chosen + (number,) for chosen in found}
        return [list(chosen) for chosen in found]
