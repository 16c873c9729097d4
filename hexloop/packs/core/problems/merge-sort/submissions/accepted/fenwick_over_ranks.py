class Solution:
    def sortAndCount(self, nums: List[int]) -> Tuple[List[int], int]:
        rising = sorted(nums)
        tree, inversions = [0] * len(nums), 0
        for number in reversed(nums):
            rank = bisect_left(rising, number)
            i = rank
            while i:
                inversions += tree[i]
                i &= i - 1
            i = rank + 1
            while i < len(tree):
                tree[i] += 1
                i += i & -i
        return rising, inversions
