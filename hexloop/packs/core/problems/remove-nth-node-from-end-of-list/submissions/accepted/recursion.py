class Solution:
    def removeNthFromEnd(self, head: Optional[ListNode], n: int) -> Optional[ListNode]:
        def rest(node):
            # What is left of the list from node on, and how many nodes there were.
            if node is None:
                return None, 0
            following, count = rest(node.next)
            node.next = following
            count += 1
            return (following if count == n else node), count

        return rest(head)[0]
