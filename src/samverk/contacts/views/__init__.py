"""The pages of outside contacts: parties, visits, invitations and networks of others."""
