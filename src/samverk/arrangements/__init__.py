"""Finding a day, a place and who prepares: polls, bookings and the rota."""
