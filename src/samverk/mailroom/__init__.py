"""Letters that come in by e-mail and belong to a matter: from a folder of files or from a mailbox."""
