"""The pages of the panel behind /welcome setup. Each is drawn from a Scene alone."""
