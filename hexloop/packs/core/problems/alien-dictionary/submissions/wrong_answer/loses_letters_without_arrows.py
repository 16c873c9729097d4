# Only letters at a first difference enter the order; the others are lost.
class Solution:
    def alienOrder(self, words: List[str]) -> str:
        after, missing = defaultdict(set), {}
        for one, other in zip(words, words[1:]):
            if len(one) > len(other) and one.startswith(other):
                return ""
            for a, b in zip(one, other):
                if a != b:
                    missing.setdefault(a, 0)
                    missing.setdefault(b, 0)
                    if b not in after[a]:
                        after[a].add(b)
                        missing[b] += 1
                    break
        order = [letter for letter in missing if missing[letter] == 0]
        for letter in order:
            for other in after[letter]:
                missing[other] -= 1
                if missing[other] == 0:
                    order.append(other)
        return "".join(order) if len(order) == len(missing) else ""
