# Looks at the first letter of each word only; what stands behind equal letters is not used.
class Solution:
    def alienOrder(self, words: List[str]) -> str:
        order = "".join(dict.fromkeys(word[0] for word in words))
        firsts = [word[0] for word in words]
        if firsts != sorted(firsts, key=order.index):
            return ""
        return order + "".join(sorted(set("".join(words)) - set(order)))
