"""References to papers and books: identifiers, BibTeX and RIS, in and out."""
