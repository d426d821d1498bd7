//! A single day of the proleptic Gregorian calendar.

/// A day, counted from 1970-01-01 (day 0), in the proleptic Gregorian calendar with a year 0 (ISO 8601).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

/// The years that a date can name: a trillion before year 0 and after it.
pub(super) const MOST_YEARS: i64 = 1_000_000_000_000;

impl Day {
    /// The first day that a date can name, 1 January a trillion years before the year 0.
    pub const MIN: Self = Self(-365_242_500_719_528);
    /// The last day that a date can name, 31 December a trillion years after the year 0.
    pub const MAX: Self = Self(365_242_499_280_837);

    /// The day of a calendar date, or `None` if there is no such date (or it is more than a trillion years away).
    pub fn from_ymd(year: i64, month: u8, day: u8) -> Option<Self> {
        let is_year = (-MOST_YEARS..=MOST_YEARS).contains(&year);
        if !is_year || !(1..=12).contains(&month) || day < 1 || day > days_in_month(year, month) {
            return None;
        }
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years start in March, eras last 400 years.
        let (month, day) = (i64::from(month), i64::from(day));
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Self(era * 146_097 + day_of_era - 719_468))
    }

    /// The day of an ISO 8601 date: `2008-08-26`.
    pub fn from_iso(date: &str) -> Option<Self> {
        let mut parts = date.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        Self::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The ISO 8601 date; years have four digits at least.
    pub fn iso(self) -> String {
        let (year, month, day) = self.ymd();
        let sign = if year < 0 { "-" } else { "" };
        format!("{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
    }

    /// Year, month (1–12) and day of the month (1–31).
    pub fn ymd(self) -> (i64, u8, u8) {
        // The inverse of the same formulas.
        let z = self.0.saturating_add(719_468);
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (year, month as u8, day as u8)
    }

    /// Days from `earlier` to `self`; negative if it is not earlier.
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// The day in which a point of time lies, in days since 1970-01-01.
    pub fn of(days: f64) -> Self {
        Self(days.floor() as i64)
    }

    /// The day after it.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// The day before it.
    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0.saturating_sub(1))
    }

    /// Where it begins, in days since 1970-01-01.
    pub fn start(self) -> f64 {
        self.0 as f64
    }

    /// Where it ends, in days since 1970-01-01.
    pub fn end(self) -> f64 {
        self.next().start()
    }
}

/// The length of a month (1–12) in days.
pub(super) fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
