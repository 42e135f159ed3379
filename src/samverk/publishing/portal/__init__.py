"""The pages anybody may read without logging in."""
