"""Everything a person made as one folder of plain files, out and in again."""
