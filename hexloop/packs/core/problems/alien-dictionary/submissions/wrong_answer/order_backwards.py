# Writes a letter down when all behind it are done and forgets to turn the text round.
class Solution:
    def alienOrder(self, words: List[str]) -> str:
        after = {letter: [] for word in words for letter in word}
        for one, other in zip(words, words[1:]):
            if len(one) > len(other) and one.startswith(other):
                return ""
            for a, b in zip(one, other):
                if a != b:
                    after[a].append(b)
                    break
        state, done = {}, []

        def visit(letter):
            if letter in state:
                return state[letter]
            state[letter] = False
            if not all(visit(other) for other in after[letter]):
                return False
            state[letter] = True
            done.append(letter)
            return True

        return "".join(done) if all(visit(letter) for letter in after) else ""
