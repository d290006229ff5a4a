"""What members write to the trainer: sealed, delivered in batches, answered, and destroyed."""
