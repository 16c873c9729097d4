class Solution:
    def numDecodings(self, s: str) -> int:
        letters = {str(number) for number in range(1, 27)}

        @cache
        def ways(start):
            if start == len(s):
                return 1
            total = 0
            for end in range(start + 1, len(s) + 1)[:2]:
                if s[start:end] in letters:
                    total += ways(end)
            return total

        return ways(0)
