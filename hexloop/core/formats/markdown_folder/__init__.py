"""Folders of Markdown, as Obsidian and others keep them, to plain records."""
