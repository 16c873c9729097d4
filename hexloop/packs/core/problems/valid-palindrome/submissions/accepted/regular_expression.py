import re


class Solution(object):
    def isPalindrome(self, s):
        """
        :type s: str
        :rtype: bool
        """
        t = re.sub("[^a-z0-9]", "", s.lower())
        return t == t[::-1]
