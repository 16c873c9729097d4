"""Pages and rows of any source into the apps: Notion, folders of Markdown, and what tables share with them."""
