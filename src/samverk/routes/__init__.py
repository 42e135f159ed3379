"""The way of a matter from body to body and home to every municipality, and what came back."""
