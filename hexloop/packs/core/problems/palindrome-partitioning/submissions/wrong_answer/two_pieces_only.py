# Knows no cut, one cut and all cuts, and nothing between: it does not go on with the rest.
class Solution:
    def partition(self, s: str) -> List[List[str]]:
        found = [[s]] if s == s[::-1] else []
        for at in range(1, len(s)):
            if s[:at] == s[:at][::-1] and s[at:] == s[at:][::-1]:
                found.append([s[:at], s[at:]])
        if len(s) > 2:
            found.append(list(s))
        return found
