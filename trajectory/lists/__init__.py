"""Lists as people have them: accounts, names of columns and tables, however they were written."""
