"""Units of the organisation: loading them, moving teams, appointing people, and what follows."""
