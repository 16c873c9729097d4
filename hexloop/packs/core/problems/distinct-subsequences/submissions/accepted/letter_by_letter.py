class Solution:
    def numDistinct(self, s: str, t: str) -> int:
        places = defaultdict(list)
        for i, bead in enumerate(s):
            places[bead].append(i)
        ends = {-1: 1}
        for letter in t:
            after, total = {}, 0
            old = deque(ends.items())
            for i in places[letter]:
                while old and old[0][0] < i:
                    total += old.popleft()[1]
                after[i] = total
            ends = after
        return sum(ends.values())
