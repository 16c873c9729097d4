# Cuts off the longest palindrome each time and lists no other way.
class Solution:
    def partition(self, s: str) -> List[List[str]]:
        pieces, start = [], 0
        while start < len(s):
            end = len(s)
            while s[start:end] != s[start:end][::-1]:
                end -= 1
            pieces.append(s[start:end])
            start = end
        return [pieces]
