//! New moons and solar terms, after Jean Meeus, *Astronomical Algorithms*, 2nd edition: chapter 49
//! for new moons, chapter 25 with the series of Appendix III (VSOP87) for the longitude of the Sun,
//! chapter 22 for nutation. Times are Julian ephemeris days in Terrestrial Time (TT); what separates
//! them from Universal Time is the ΔT of Espenak and Meeus (*Five Millennium Canon of Solar
//! Eclipses*, NASA/TP-2006-214141).

#![expect(
    clippy::disallowed_types,
    clippy::unreadable_literal,
    reason = "astronomy is computed in floats; numbers stand as they are printed"
)]

mod earth;

use std::f64::consts::TAU;

const J2000: f64 = 2451545.0;
const SECONDS_A_DAY: f64 = 86400.0;
/// Julian days begin at noon of Greenwich; the days of Vietnam begin at midnight, seven hours ahead.
const VIETNAM: f64 = 0.5 + 7.0 / 24.0;

/// When something happens in Vietnam time, whatever the clocks of that year showed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment {
    /// The day, counted from 1 January of year 1 as day 1.
    pub(crate) day: i32,
    /// Seconds since its midnight.
    pub(crate) seconds: f64,
}

impl Moment {
    /// Seconds from the nearest midnight: negative before it.
    pub(crate) fn off_midnight(self) -> f64 {
        if self.seconds < SECONDS_A_DAY / 2.0 {
            self.seconds
        } else {
            self.seconds - SECONDS_A_DAY
        }
    }

    /// Hour, minute and second, cut off.
    pub(crate) fn clock(self) -> (i32, i32, i32) {
        let seconds = whole(self.seconds).0;
        (seconds / 3600, seconds / 60 % 60, seconds % 60)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "days and seconds of three centuries"
)]
fn whole(number: f64) -> (i32, f64) {
    (number.floor() as i32, number - number.floor())
}

/// What happens in the sky, at its Julian ephemeris day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Event(f64);

impl Event {
    pub(crate) fn jde(self) -> f64 {
        self.0
    }

    /// The ΔT of its year.
    pub(crate) fn delta_t(self) -> f64 {
        delta_t(2000.0 + (self.0 - J2000) / 365.25)
    }

    /// When it happens, with the ΔT of its year.
    pub(crate) fn moment(self) -> Moment {
        self.moment_with(self.delta_t())
    }

    /// The event, so many seconds later.
    pub(crate) fn later(self, seconds: u8) -> Self {
        Self(self.0 + f64::from(seconds) / SECONDS_A_DAY)
    }

    /// When it would happen if clocks were this many seconds behind TT.
    pub(crate) fn moment_with(self, delta_t: f64) -> Moment {
        let days = self.0 - delta_t / SECONDS_A_DAY + VIETNAM;
        let (julian, fraction) = whole(days);
        Moment {
            // Year 1 begins on the Julian day 1 721 426.
            day: julian - 1_721_425,
            seconds: fraction * SECONDS_A_DAY,
        }
    }
}

fn polynomial(x: f64, coefficients: &[f64]) -> f64 {
    coefficients
        .iter()
        .rev()
        .fold(0.0, |sum, coefficient| sum * x + coefficient)
}

/// ΔT = TT − UT in seconds, in years from 1860 on.
fn delta_t(year: f64) -> f64 {
    let parabola = -20.0 + 32.0 * ((year - 1820.0) / 100.0).powi(2);
    if year < 1900.0 {
        let terms = [
            7.62,
            0.5737,
            -0.251754,
            0.01680668,
            -0.0004473624,
            1.0 / 233174.0,
        ];
        polynomial(year - 1860.0, &terms)
    } else if year < 1920.0 {
        let terms = [-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197];
        polynomial(year - 1900.0, &terms)
    } else if year < 1941.0 {
        polynomial(year - 1920.0, &[21.20, 0.84493, -0.076100, 0.0020936])
    } else if year < 1961.0 {
        let terms = [29.07, 0.407, -1.0 / 233.0, 1.0 / 2547.0];
        polynomial(year - 1950.0, &terms)
    } else if year < 1986.0 {
        let terms = [45.45, 1.067, -1.0 / 260.0, -1.0 / 718.0];
        polynomial(year - 1975.0, &terms)
    } else if year < 2005.0 {
        let terms = [
            63.86,
            0.3345,
            -0.060374,
            0.0017275,
            0.000651814,
            0.00002373599,
        ];
        polynomial(year - 2000.0, &terms)
    } else if year < 2050.0 {
        polynomial(year - 2000.0, &[62.92, 0.32217, 0.005589])
    } else if year < 2150.0 {
        parabola - 0.5628 * (2150.0 - year)
    } else {
        parabola
    }
}

/// The terms of a new moon that follow the Sun and the Moon: an amplitude in days, how often the
/// eccentricity of the Earth's orbit scales it, and multiples of M, M′, F and Ω.
const MOON: [(f64, i32, [f64; 4]); 25] = [
    (-0.40720, 0, [0.0, 1.0, 0.0, 0.0]),
    (0.17241, 1, [1.0, 0.0, 0.0, 0.0]),
    (0.01608, 0, [0.0, 2.0, 0.0, 0.0]),
    (0.01039, 0, [0.0, 0.0, 2.0, 0.0]),
    (0.00739, 1, [-1.0, 1.0, 0.0, 0.0]),
    (-0.00514, 1, [1.0, 1.0, 0.0, 0.0]),
    (0.00208, 2, [2.0, 0.0, 0.0, 0.0]),
    (-0.00111, 0, [0.0, 1.0, -2.0, 0.0]),
    (-0.00057, 0, [0.0, 1.0, 2.0, 0.0]),
    (0.00056, 1, [1.0, 2.0, 0.0, 0.0]),
    (-0.00042, 0, [0.0, 3.0, 0.0, 0.0]),
    (0.00042, 1, [1.0, 0.0, 2.0, 0.0]),
    (0.00038, 1, [1.0, 0.0, -2.0, 0.0]),
    (-0.00024, 1, [-1.0, 2.0, 0.0, 0.0]),
    (-0.00017, 0, [0.0, 0.0, 0.0, 1.0]),
    (-0.00007, 0, [2.0, 1.0, 0.0, 0.0]),
    (0.00004, 0, [0.0, 2.0, -2.0, 0.0]),
    (0.00004, 0, [3.0, 0.0, 0.0, 0.0]),
    (0.00003, 0, [1.0, 1.0, -2.0, 0.0]),
    (0.00003, 0, [0.0, 2.0, 2.0, 0.0]),
    (-0.00003, 0, [1.0, 1.0, 2.0, 0.0]),
    (0.00003, 0, [-1.0, 1.0, 2.0, 0.0]),
    (-0.00002, 0, [-1.0, 1.0, -2.0, 0.0]),
    (-0.00002, 0, [1.0, 3.0, 0.0, 0.0]),
    (0.00002, 0, [0.0, 4.0, 0.0, 0.0]),
];

/// The terms that follow the planets: an amplitude in millionths of a day, an angle in degrees, and
/// degrees in a lunation.
const PLANETS: [(f64, f64, f64); 14] = [
    (325.0, 299.77, 0.107408),
    (165.0, 251.88, 0.016321),
    (164.0, 251.83, 26.651886),
    (126.0, 349.42, 36.412478),
    (110.0, 84.66, 18.206239),
    (62.0, 141.74, 53.303771),
    (60.0, 207.14, 2.453732),
    (56.0, 154.84, 7.306860),
    (47.0, 34.52, 27.261239),
    (42.0, 207.19, 0.121824),
    (40.0, 291.34, 1.844379),
    (37.0, 161.72, 24.198154),
    (35.0, 239.56, 25.513099),
    (23.0, 331.55, 3.592518),
];

/// The new moon so many lunations after that of 6 January 2000 (chapter 49).
pub(crate) fn new_moon(lunation: i32) -> Event {
    let k = f64::from(lunation);
    let t = k / 1236.85;
    let squared = t * t;
    let mean = 2451550.09766
        + 29.530588861 * k
        + polynomial(t, &[0.0, 0.0, 0.00015437, -0.000000150, 0.00000000073]);
    let angles = [
        2.5534 + 29.10535670 * k + polynomial(t, &[0.0, 0.0, -0.0000014, -0.00000011]),
        201.5643
            + 385.81693528 * k
            + polynomial(t, &[0.0, 0.0, 0.0107582, 0.00001238, -0.000000058]),
        160.7108
            + 390.67050284 * k
            + polynomial(t, &[0.0, 0.0, -0.0016118, -0.00000227, 0.000000011]),
        124.7746 - 1.56375588 * k + polynomial(t, &[0.0, 0.0, 0.0020672, 0.00000215]),
    ];
    let eccentricity = polynomial(t, &[1.0, -0.002516, -0.0000074]);
    let mut jde = mean;
    for (amplitude, scaled, multiples) in MOON {
        let angle: f64 = multiples.iter().zip(angles).map(|(n, of)| n * of).sum();
        jde += amplitude * eccentricity.powi(scaled) * angle.to_radians().sin();
    }
    for (position, (amplitude, at_zero, rate)) in PLANETS.into_iter().enumerate() {
        let curve = if position == 0 {
            -0.009173 * squared
        } else {
            0.0
        };
        let angle = at_zero + rate * k + curve;
        jde += amplitude * 0.000001 * angle.to_radians().sin();
    }
    Event(jde)
}

/// The apparent longitude of the Sun in degrees (chapter 25, higher accuracy), not reduced to a turn.
fn sun(jde: f64) -> f64 {
    let t = (jde - J2000) / 36525.0;
    let tau = t / 10.0;
    let series: Vec<f64> = earth::LONGITUDE
        .iter()
        .map(|terms| {
            terms
                .iter()
                .map(|[amplitude, phase, frequency]| amplitude * (phase + frequency * tau).cos())
                .sum()
        })
        .collect();
    let geometric = (polynomial(tau, &series) * 1e-8).to_degrees() + 180.0;
    geometric + (-0.09033 + nutation(t) - 20.4898 / distance(t)) / 3600.0
}

/// The nutation in longitude in seconds of arc, to half a second (chapter 22).
fn nutation(t: f64) -> f64 {
    let node = (125.04452 - 1934.136261 * t).to_radians();
    let sun = (280.4665 + 36000.7698 * t).to_radians();
    let moon = (218.3165 + 481267.8813 * t).to_radians();
    -17.20 * node.sin() - 1.32 * (2.0 * sun).sin() - 0.23 * (2.0 * moon).sin()
        + 0.21 * (2.0 * node).sin()
}

/// The distance of the Sun in astronomical units (chapter 25, low accuracy).
fn distance(t: f64) -> f64 {
    let anomaly = polynomial(t, &[357.52911, 35999.05029, -0.0001537]).to_radians();
    let eccentricity = polynomial(t, &[0.016708634, -0.000042037, -0.0000001267]);
    let centre = polynomial(t, &[1.914602, -0.004817, -0.000014]) * anomaly.sin()
        + polynomial(t, &[0.019993, -0.000101]) * (2.0 * anomaly).sin()
        + 0.000289 * (3.0 * anomaly).sin();
    let truth = anomaly + centre.to_radians();
    1.000001018 * (1.0 - eccentricity * eccentricity) / (1.0 + eccentricity * truth.cos())
}

/// The major solar term (*trung khí*) so many after the March equinox of 2000: the Sun is at that
/// many times 30 degrees.
pub(crate) fn major_term(count: i32) -> Event {
    let target = (f64::from(count) * 30.0).to_radians();
    let mut jde = 2451623.8 + f64::from(count) * 365.2422 / 12.0;
    loop {
        // 58 days to a radian, as in chapter 27.
        let step = 58.0 * (target - sun(jde).to_radians()).rem_euclid(TAU).sin();
        jde += step;
        if step.abs() < 1e-7 {
            return Event(jde);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds_apart(event: Event, jde: f64) -> f64 {
        ((event.0 - jde) * SECONDS_A_DAY).abs()
    }

    #[test]
    fn the_example_of_chapter_49() {
        assert!(seconds_apart(new_moon(-283), 2443192.65118) < 1.0);
    }

    /// Solstices and equinoxes of 1996 in Meeus, table 27.D.
    #[test]
    fn the_seasons_of_1996() {
        for (count, jde) in [
            (-48, 2450162.5 + (8.0 * 3600.0 + 4.0 * 60.0 + 7.0) / 86400.0),
            (
                -45,
                2450255.5 + (2.0 * 3600.0 + 24.0 * 60.0 + 46.0) / 86400.0,
            ),
            (-42, 2450348.5 + (18.0 * 3600.0 + 64.0) / 86400.0),
            (
                -39,
                2450438.5 + (14.0 * 3600.0 + 6.0 * 60.0 + 56.0) / 86400.0,
            ),
        ] {
            let apart = seconds_apart(major_term(count), jde);
            assert!(apart < 20.0, "{count}: {apart}");
        }
    }

    #[test]
    fn delta_t_has_no_steps() {
        for year in [
            1900.0, 1920.0, 1941.0, 1961.0, 1986.0, 2005.0, 2050.0, 2150.0,
        ] {
            let step = delta_t(year) - delta_t(year - 1e-6);
            assert!(step.abs() < 1.0, "{year}: {step}");
        }
        assert!((delta_t(2000.0) - 63.86).abs() < 0.01);
    }
}
