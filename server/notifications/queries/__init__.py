"""What is known of an event, who is told of it, who sees which notifications."""
