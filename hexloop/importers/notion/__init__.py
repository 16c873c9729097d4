"""A workspace of Notion's into pages, problems, papers, companies and questions."""
