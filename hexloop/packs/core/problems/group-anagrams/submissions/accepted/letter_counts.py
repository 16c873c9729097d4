class Solution(object):
    def groupAnagrams(self, strs):
        """
        :type strs: List[str]
        :rtype: List[List[str]]
        """
        groups = {}
        for word in strs:
            key = tuple(word.count(letter) for letter in "abcdefghijklmnopqrstuvwxyz")
            if key not in groups:
                groups[key] = []
            groups[key].append(word)
        return groups.values()
