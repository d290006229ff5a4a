"""What somebody with write access to the database does to see a round counted twice; by kind
of database, `True` for SQLite."""

HOLD = {
    True: [
        "CREATE TRIGGER hold BEFORE DELETE ON packet BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TRIGGER reopen AFTER UPDATE OF state ON round WHEN new.state = 'released' "
        "BEGIN UPDATE round SET state = 'closing' WHERE id = new.id; END",
    ],
    False: [
        "CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
        "CREATE TRIGGER hold BEFORE DELETE ON packet FOR EACH ROW EXECUTE FUNCTION hold()",
        "CREATE FUNCTION reopen() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN NEW.state = ''closing''; RETURN NEW; END'",
        "CREATE TRIGGER reopen BEFORE UPDATE ON round FOR EACH ROW "
        "WHEN (NEW.state = 'released') EXECUTE FUNCTION reopen()",
    ],
}
"""What keeps a round closing for ever, with its ballots in it."""
LET_GO = {
    True: ["DROP TRIGGER hold", "DROP TRIGGER reopen"],
    False: ["DROP FUNCTION hold CASCADE", "DROP FUNCTION reopen CASCADE"],
}
