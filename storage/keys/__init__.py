"""The key store: outside the database and outside its backups."""
