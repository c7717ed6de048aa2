"""What programs write where there is nothing: a missing value, or one that could not be computed."""

from __future__ import annotations

from typing import Final

MISSING: Final = ("na", "n/a", "#n/a", "<na>", "null", "none", "nan", "nil", "-", "\N{EN DASH}", "\N{EM DASH}")
"""What stands for a missing value, in lower case: R, pandas, SQL, spreadsheets and people write it so."""
FAILED: Final = ("#value!", "#ref!", "#name?", "#div/0!", "#num!", "#null!", "#spill!", "#calc!", "#getting_data")
"""What spreadsheets write where they could not compute a value, in lower case."""
BLANKS: Final = frozenset(("", *MISSING, *FAILED))
"""What no actor and no source is called."""
