"""What whoever watches the bot may see: health, metrics, logs. Keys and counts only."""
