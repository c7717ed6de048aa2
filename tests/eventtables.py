"""Tables of events that nobody recorded, in the layout of ACLED, whose own data may not be passed on.

They have its oddities: dates that are exact to a day, a week or a month, several associated actors in one cell, rows
with one actor, "Unidentified Armed Group", codes of interaction, sources in a row, and many spellings of each actor.
The same number of rows gives the same table: each value follows from the number of its row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

ACTORS: Final = 400
"""So many armed actors there are; each has ten spellings, of which the first is by far the most common."""

_SQL: Final = """
WITH numbered AS (
  SELECT i, hash(i) AS h, hash(i, 1) AS h1, hash(i, 2) AS h2, hash(i, 3) AS h3, hash(i, 4) AS h4, hash(i, 5) AS h5,
    hash(i, 6) AS h6, hash(i, 7) AS h7
  FROM range({rows}) AS numbers(i)
), cast_of AS (
  SELECT *, (one + 1 + met) % {actors} AS two FROM (SELECT *,
    CAST(floor({actors} * pow((h1 % 10000) / 10000.0, 2.2)) AS INTEGER) AS one,
    h2 % 12 AS met,
    DATE '2010-01-01' + CAST(h3 % 5790 AS INTEGER) AS day,
    CASE WHEN h4 % 100 < 78 THEN 1 WHEN h4 % 100 < 95 THEN 2 ELSE 3 END AS precise
  FROM numbered)
)
SELECT
  'GEN' || i AS event_id_cnty,
  CAST(CASE WHEN precise = 3 THEN date_trunc('month', day) + INTERVAL 14 DAY ELSE day END AS DATE) AS event_date,
  year(day) AS year,
  precise AS time_precision,
  'Political violence' AS disorder_type,
  ['Battles', 'Explosions/Remote violence', 'Violence against civilians', 'Strategic developments', 'Battles',
    'Riots'][CAST(1 + h5 % 6 AS BIGINT)] AS event_type,
  'Armed clash' AS sub_event_type,
  {spelled_one} AS actor1,
  CASE WHEN h6 % 10 < 6 THEN NULL WHEN h6 % 10 < 8 THEN 'Armed Group ' || ((one + 1) % {actors})
    ELSE 'Armed Group ' || ((one + 1) % {actors}) || '; Militia of District ' || (h6 % 40) END AS assoc_actor_1,
  1 + h % 8 AS inter1,
  CASE WHEN h7 % 100 < 3 THEN NULL WHEN h7 % 100 < 18 THEN 'Civilians (Nowhere)'
    WHEN h7 % 100 < 24 THEN 'Unidentified Armed Group (Nowhere)' ELSE {spelled_two} END AS actor2,
  CASE WHEN h7 % 11 < 9 THEN NULL ELSE 'Farmers (Nowhere)' END AS assoc_actor_2,
  1 + h1 % 8 AS inter2,
  10 * (1 + h % 8) + 1 + h1 % 8 AS interaction,
  CASE WHEN h7 % 100 BETWEEN 3 AND 17 THEN 'Civilian targeting' END AS civilian_targeting,
  466 AS iso,
  'Nowhere' AS region,
  'Nowhere' AS country,
  'Province ' || (h2 % 9) AS admin1,
  'Place ' || (h3 % 4000) AS location,
  round(10 + (h4 % 10000) / 1000.0, 4) AS latitude,
  round(-8 + (h5 % 10000) / 1000.0, 4) AS longitude,
  1 + h3 % 3 AS geo_precision,
  CASE WHEN h2 % 5 = 0 THEN 'Radio ' || (h4 % 30) || '; Agency ' || (h3 % 12)
    ELSE 'Newspaper ' || (h4 % 160) END AS source,
  'National' AS source_scale,
  'On that day, ' || (h % 90) || ' members were said to have met the others; "nobody" knows more.' AS notes,
  CASE WHEN h6 % 3 = 0 THEN h5 % 12 ELSE 0 END AS fatalities,
  CASE WHEN h5 % 7 = 0 THEN 'crowd size=no report' END AS tags,
  1700000000 + h % 60000000 AS timestamp
FROM cast_of
"""

_SPELLED: Final = """
CASE WHEN {h} % 50 < 44 THEN 'Armed Group ' || {n} WHEN {h} % 50 < 48 THEN 'AG-' || {n} || ': Armed Group ' || {n}
  ELSE 'Group ' || {n} || ' (Wing ' || ({h} % 8) || ')' END
"""


def select(rows: int, actors: int = ACTORS) -> str:
    """Return the query of DuckDB that makes so many rows."""
    one, two = _SPELLED.format(h="h4", n="one"), _SPELLED.format(h="h6", n="two")
    return _SQL.format(rows=rows, actors=actors, spelled_one=one, spelled_two=two)


def write(path: Path, rows: int, actors: int = ACTORS) -> Path:
    """Write so many rows as CSV or Parquet, by the end of the name."""
    import duckdb

    how = "FORMAT parquet" if path.suffix == ".parquet" else "FORMAT csv, HEADER"
    with duckdb.connect() as connection:
        connection.execute("SET preserve_insertion_order = false; SET memory_limit = '2GB'")
        connection.execute(f"COPY ({select(rows, actors)}) TO '{path}' ({how})")
    return path
