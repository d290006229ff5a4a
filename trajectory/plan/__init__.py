"""The action plan of a unit: actions with their owners, risks, and figures from outside."""
