class Solution(object):
    def isAnagram(self, s, t):
        """
        :type s: str
        :type t: str
        :rtype: bool
        """
        in_s, in_t = {}, {}
        for c in s:
            in_s[c] = in_s.get(c, 0) + 1
        for c in t:
            in_t[c] = in_t.get(c, 0) + 1
        return in_s == in_t
