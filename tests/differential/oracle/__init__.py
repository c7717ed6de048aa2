"""What is true of a small world, found by trying every reading of its dates; it imports nothing of actorgraph."""
