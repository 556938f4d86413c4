"""Every change of source documents, of cancellation reasons and of disputed lines."""
