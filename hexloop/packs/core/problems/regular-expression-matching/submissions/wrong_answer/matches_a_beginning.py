# Is content with a beginning of the code.
class Solution:
    def isMatch(self, s: str, p: str) -> bool:
        return re.match(p, s) is not None
