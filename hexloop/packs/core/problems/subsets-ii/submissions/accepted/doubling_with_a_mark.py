class Solution:
    def subsetsWithDup(self, nums: List[int]) -> List[List[int]]:
        found = [[]]
        last, fresh = None, 0
        for number in sorted(nums):
            start = fresh if number == last else 0
            fresh = len(found)
            found += [chosen + [number] for chosen in found[start:]]
            last = number
        return found
