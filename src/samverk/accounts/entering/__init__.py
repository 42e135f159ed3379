"""The seam to django-allauth: how it lets somebody in, in this house's words and under its limits."""
