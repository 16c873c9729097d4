class Solution:
    def isValid(self, s: str) -> bool:
        before = -1
        while len(s) != before:
            before = len(s)
            s = s.replace("()", "").replace("[]", "").replace("{}", "")
        return s == ""
