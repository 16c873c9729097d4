class Solution:
    def subsetsWithDup(self, nums: List[int]) -> List[List[int]]:
        found = [[]]
        for number, count in Counter(nums).items():
            found = [chosen + [number] * copies for chosen in found for copies in range(count + 1)]
        return found
