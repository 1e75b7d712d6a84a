"""What people see of their own data."""
