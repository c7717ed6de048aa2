"""What stands where in a picture, as plain values: the page draws it, and so does whatever else draws."""
