# Compares the two outer letters and does not look inside.
class Solution:
    def countSubstrings(self, s: str) -> int:
        seen = Counter()
        count = 0
        for letter in s:
            seen[letter] += 1
            count += seen[letter]
        return count
