class Solution:
    def minWindow(self, s: str, t: str) -> str:
        missing = {}
        for c in t:
            missing[c] = missing.get(c, 0) + 1
        places = [i for i, c in enumerate(s) if c in missing]
        unmet = len(missing)
        answer = None
        first = 0
        for last in places:
            missing[s[last]] -= 1
            if missing[s[last]] == 0:
                unmet -= 1
            while unmet == 0:
                i = places[first]
                if answer is None or last - i < answer[1] - answer[0]:
                    answer = (i, last)
                missing[s[i]] += 1
                if missing[s[i]] == 1:
                    unmet += 1
                first += 1
        return s[answer[0] : answer[1] + 1] if answer else ""
