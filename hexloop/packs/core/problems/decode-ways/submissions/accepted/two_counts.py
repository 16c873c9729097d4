class Solution:
    def numDecodings(self, s: str) -> int:
        two_back, one_back = 0, 1
        previous = ""
        for digit in s:
            ways = 0
            if digit != "0":
                ways += one_back
            if "10" <= previous + digit <= "26":
                ways += two_back
            two_back, one_back = one_back, ways
            previous = digit
        return one_back
