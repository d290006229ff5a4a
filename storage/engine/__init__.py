"""One database: transactions, columns, prepared queries, group commit. Knows no table."""
