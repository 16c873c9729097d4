class Solution:
    def alienOrder(self, words: List[str]) -> str:
        after = defaultdict(list)
        for one, other in zip(words, words[1:]):
            differ = [(a, b) for a, b in zip(one, other) if a != b]
            if differ:
                a, b = differ[0]
                after[a].append(b)
            elif len(one) > len(other):
                return ""
        state, done = {}, []

        def visit(letter):
            if letter in state:
                return state[letter] == "done"
            state[letter] = "on the path"
            for other in after[letter]:
                if not visit(other):
                    return False
            state[letter] = "done"
            done.append(letter)
            return True

        for letter in set("".join(words)):
            if not visit(letter):
                return ""
        return "".join(reversed(done))
