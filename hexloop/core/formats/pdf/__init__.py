"""PDF bytes to what they say: title, ids and the text of each page."""
