class Solution:
    def alienOrder(self, words: List[str]) -> str:
        after = {letter: set() for word in words for letter in word}
        missing = dict.fromkeys(after, 0)
        for one, other in zip(words, words[1:]):
            for a, b in zip(one, other):
                if a != b:
                    if b not in after[a]:
                        after[a].add(b)
                        missing[b] += 1
                    break
            else:
                if len(one) > len(other):
                    return ""
        order = [letter for letter in missing if missing[letter] == 0]
        for letter in order:
            for other in after[letter]:
                missing[other] -= 1
                if missing[other] == 0:
                    order.append(other)
        return "".join(order) if len(order) == len(after) else ""
