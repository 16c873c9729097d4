class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        rank = {x: r for r, x in enumerate(sorted(set(nums)), 1)}
        tree = [0] * (len(rank) + 1)
        for x in nums:
            longest = 1
            r = rank[x] - 1
            while r:
                longest = max(longest, tree[r] + 1)
                r -= r & -r
            r = rank[x]
            while r < len(tree):
                tree[r] = max(tree[r], longest)
                r += r & -r
        return max(tree)
