"""One database: transactions, columns, prepared questions, shared commits. Knows no table."""
