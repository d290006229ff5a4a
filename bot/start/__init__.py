"""What a start looks at before there are parts: content, doors, databases and the way out."""
