"""What reviewers read: what a library covers, and each situation on paper."""
