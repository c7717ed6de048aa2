"""The page: one HTML file that works from a disk, asks no network for anything, and carries its evidence."""
