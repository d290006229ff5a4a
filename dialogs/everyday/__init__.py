"""What anybody can say on any day: first words, language, reminders, what is kept on them."""
