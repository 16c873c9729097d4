# Enough stars for the difference of the counts, wherever they stand.
class Solution:
    def checkValidString(self, s: str) -> bool:
        return s.count("*") >= abs(s.count("(") - s.count(")"))
