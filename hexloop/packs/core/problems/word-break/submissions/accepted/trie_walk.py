class TrieNode:
    def __init__(self):
        self.children = {}
        self.is_word = False


class Solution:
    def wordBreak(self, s: str, wordDict: List[str]) -> bool:
        root = TrieNode()
        for word in wordDict:
            node = root
            for letter in word:
                node = node.children.setdefault(letter, TrieNode())
            node.is_word = True

        reachable = [False] * (len(s) + 1)
        reachable[0] = True
        for start in range(len(s)):
            if not reachable[start]:
                continue
            node = root
            for end in range(start, len(s)):
                node = node.children.get(s[end])
                if node is None:
                    break
                if node.is_word:
                    reachable[end + 1] = True
        return reachable[-1]
