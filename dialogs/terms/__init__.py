"""What words and special days mean."""
