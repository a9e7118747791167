"""Times the share of online conferences of one year by agency over the columns of a polars frame, by polars
(streaming) or by `wardplan.measure_columns`: frames.py ROWS dictionaries|texts polars|wardplan."""

import sys
import time

import polars as pl

AGENCIES, YEARS, RUNS = 2000, 10, 5
CATEGORIES = ["conference", "conference", "meeting"]
MODES = ["online", "inPerson", "hybrid"]
STATUSES = ["held", "held", "held", "cancelled"]


def meetings(rows: int, dictionaries: bool) -> pl.DataFrame:
    """The same for the same number of rows."""
    row = pl.int_range(rows)

    def one_of(words: list[str], seed: int) -> pl.Expr:
        chosen = pl.lit(pl.Series(words)).gather(row.hash(seed) % len(words))
        return chosen.cast(pl.Enum(sorted(set(words)))) if dictionaries else chosen

    agencies = [f"Phòng chuyên môn số {number}" for number in range(AGENCIES)]
    minute = (row.hash(5) % (YEARS * 525_600)).cast(pl.Int64)
    return pl.select(
        category=one_of(CATEGORIES, 1),
        mode=one_of(MODES, 2),
        status=one_of(STATUSES, 3),
        host=one_of(agencies, 4),
        start=pl.datetime(2017, 1, 1) + pl.duration(minutes=minute),
    )


def by_polars(frame: pl.DataFrame) -> tuple[int, int, int]:
    counted = (pl.col("status") == "held") & (pl.col("category") == "conference") & (pl.col("start").dt.year() == 2026)
    online = (pl.col("mode") == "online").sum().alias("numerator")
    shares = frame.lazy().filter(counted).group_by("host").agg(online, pl.len().alias("denominator"))
    found = shares.collect(engine="streaming")
    return found.height, found["numerator"].sum(), found["denominator"].sum()


def by_wardplan(frame: pl.DataFrame) -> tuple[int, int, int]:
    import wardplan

    options = {"period": "2026", "by": ["agency"], "include": ["online-conference-share"]}
    results = wardplan.measure_columns(frame, options=options).results
    return len(results), sum(found.numerator for found in results), sum(found.denominator for found in results)


rows, encoding, way = sys.argv[1:]
frame = meetings(int(rows), encoding == "dictionaries")
share = {"polars": by_polars, "wardplan": by_wardplan}[way]
best = float("inf")
for _ in range(RUNS):
    start = time.perf_counter()
    agencies, numerator, denominator = share(frame)
    best = min(best, time.perf_counter() - start)
print(f"{round(best * 1e6)} us, {agencies} agencies, {numerator} of {denominator}")
