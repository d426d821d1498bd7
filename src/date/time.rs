//! A time of day.

use std::fmt;

/// A time of day on the clocks of its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// 0–24; 24 is the end of the day.
    pub hour: u8,
    /// 0–59.
    pub minute: u8,
    /// 0–59.
    pub second: u8,
    /// Thousandths of a second, 0–999.
    pub millisecond: u16,
    /// By how many minutes its clocks are ahead of UTC, if that is known.
    pub offset: Option<i16>,
}

impl Time {
    /// Reads what stands behind the `T`. An error says what is wrong with it.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let (clock, offset) = match text.find(['Z', '+', '-']) {
            Some(at) => (&text[..at], Some(offset(&text[at..])?)),
            None => (text, None),
        };
        let (clock, fraction) = match clock.split_once('.') {
            Some((clock, fraction)) => (clock, Some(fraction)),
            None => (clock, None),
        };
        let shape = || format!("“{text}” is no time: write 23:20:30, and Z or +02:00 where the zone is known");
        let mut fields = clock.split(':').map(two_digits);
        let (Some(Some(hour)), Some(Some(minute)), Some(Some(second)), None) =
            (fields.next(), fields.next(), fields.next(), fields.next())
        else {
            return Err(shape());
        };
        let millisecond = match fraction {
            None => 0,
            Some(digits) if digits.len() == 3 && digits.bytes().all(|digit| digit.is_ascii_digit()) => {
                digits.parse().map_err(|_| shape())?
            }
            Some(_) => return Err("a part of a second is three digits: 16:54:59.042".into()),
        };
        let is_end = hour == 24 && minute == 0 && second == 0 && millisecond == 0;
        if hour > 23 && !is_end || minute > 59 || second > 59 {
            return Err(format!("there is no such time as {clock}"));
        }
        Ok(Self { hour, minute, second, millisecond, offset })
    }

    /// Minutes since midnight at the start of the date's day, on clocks that are ahead of UTC by `clock` minutes; so it
    /// may be negative or more than a day. Without that or without a known zone, on the place's clocks.
    pub fn minutes_on(self, clock: Option<i16>) -> i64 {
        let ahead = clock.zip(self.offset).map_or(0, |(clock, offset)| i64::from(clock) - i64::from(offset));
        i64::from(self.hour) * 60 + i64::from(self.minute) + ahead
    }

    /// Milliseconds since the start of its day on such clocks.
    pub fn ms_of_day(self, clock: Option<i16>) -> i64 {
        let ms = (self.minutes_on(clock) * 60 + i64::from(self.second)) * 1000 + i64::from(self.millisecond);
        ms.rem_euclid(24 * 60 * 60 * 1000)
    }
}

/// `Z`, `+02`, `+02:00` or `+0200`, in minutes.
fn offset(text: &str) -> Result<i16, String> {
    if text == "Z" {
        return Ok(0);
    }
    let wrong = || format!("“{text}” is no zone: write Z, +02 or +02:00, from -12:00 to +14:00");
    let (sign, digits) = if let Some(rest) = text.strip_prefix('-') {
        (-1, rest)
    } else {
        (1, text.strip_prefix('+').ok_or_else(wrong)?)
    };
    let (hours, minutes) = match digits.len() {
        2 => (digits, "00"),
        4 if digits.is_ascii() => digits.split_at(2),
        _ => digits.split_once(':').ok_or_else(wrong)?,
    };
    let (hours, minutes) = two_digits(hours).zip(two_digits(minutes)).ok_or_else(wrong)?;
    let offset = sign * (i16::from(hours) * 60 + i16::from(minutes));
    if minutes > 59 || !(-720..=840).contains(&offset) {
        return Err(wrong());
    }
    Ok(offset)
}

fn two_digits(text: &str) -> Option<u8> {
    let is_number = text.len() == 2 && text.bytes().all(|digit| digit.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}", self.hour, self.minute, self.second)?;
        if self.millisecond > 0 {
            write!(f, ".{:03}", self.millisecond)?;
        }
        match self.offset {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(offset) => {
                let sign = if offset < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", offset.abs() / 60, offset.abs() % 60)
            }
        }
    }
}
