# Never refuses a word that stands before its own beginning.
class Solution:
    def alienOrder(self, words: List[str]) -> str:
        after = {letter: set() for word in words for letter in word}
        missing = Counter({letter: 0 for letter in after})
        for one, other in zip(words, words[1:]):
            for a, b in zip(one, other):
                if a != b:
                    if b not in after[a]:
                        after[a].add(b)
                        missing[b] += 1
                    break
        queue = deque(letter for letter in after if missing[letter] == 0)
        order = ""
        while queue:
            letter = queue.popleft()
            order += letter
            for other in after[letter]:
                missing[other] -= 1
                if missing[other] == 0:
                    queue.append(other)
        return order if len(order) == len(after) else ""
