"""Short notices with a day to watch, until they are done with or become matters."""
