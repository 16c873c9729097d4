class Solution:
    def countSmaller(self, nums: List[int]) -> List[int]:
        rank = {value: place for place, value in enumerate(sorted(set(nums)), 1)}
        tree = [0] * (len(rank) + 1)
        counts = []
        for value in reversed(nums):
            smaller, i = 0, rank[value] - 1
            while i:
                smaller += tree[i]
                i &= i - 1
            counts.append(smaller)
            i = rank[value]
            while i < len(tree):
                tree[i] += 1
                i += i & -i
        return counts[::-1]
