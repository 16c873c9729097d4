# Looks for the rule anywhere in the code.
class Solution:
    def isMatch(self, s: str, p: str) -> bool:
        return re.search(p, s) is not None
