"""Histories of LeetCode, as its own answers and the tools that keep them write them, to plain records."""
