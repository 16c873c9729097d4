class Solution:
    def numDistinct(self, s: str, t: str) -> int:
        places = defaultdict(list)
        for j, letter in enumerate(t, 1):
            places[letter].insert(0, j)
        ways = [1] + [0] * len(t)
        for bead in s:
            for j in places[bead]:
                ways[j] += ways[j - 1]
        return ways[len(t)]
