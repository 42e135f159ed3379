"""Dialogue with outside bodies: visits, questions with owners, what came back; networks of others."""
