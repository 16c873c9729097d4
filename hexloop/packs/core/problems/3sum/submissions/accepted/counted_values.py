class Solution(object):
    def threeSum(self, nums):
        """
        :type nums: List[int]
        :rtype: List[List[int]]
        """
        count = Counter(nums)
        values = sorted(count)
        triples = []
        for i, a in enumerate(values):
            for b in values[i:]:
                c = -a - b
                if c < b:
                    break
                if c in count and [a, b, c].count(a) <= count[a] and [a, b, c].count(b) <= count[b]:
                    triples.append((a, b, c))
        return triples
