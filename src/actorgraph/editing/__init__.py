"""Files changed in place: the entry that is meant, in the style of its file, and not a byte beside it."""

from actorgraph.editing.changes import edited, edited_document
from actorgraph.editing.edits import Added, Edit, Removed, Revised
from actorgraph.editing.located import comments_at, keys_at
from actorgraph.loading.plain import Plain

__all__ = ["Added", "Edit", "Plain", "Removed", "Revised", "comments_at", "edited", "edited_document", "keys_at"]
