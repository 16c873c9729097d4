class Solution:
    def longestCommonSubsequence(self, text1: str, text2: str) -> int:
        places = defaultdict(list)
        for j, b in enumerate(text2):
            places[b].insert(0, j)
        ends = []
        for a in text1:
            for j in places[a]:
                k = bisect_left(ends, j)
                ends[k : k + 1] = [j]
        return len(ends)
