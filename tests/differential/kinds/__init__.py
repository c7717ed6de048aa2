"""Questions by what they are about."""
