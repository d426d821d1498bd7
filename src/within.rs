//! Numbers between bounds.
//!
//! `f64::clamp` panics at bounds that are no bounds, and to say so brings 13 kB that print floats into the WebAssembly;
//! `f64::rem_euclid` is exact to the last bit at 2 kB.

/// What can be held between bounds.
pub trait Within {
    /// The nearest number from `low` to `high`; `low` if that is above `high`. What is no number stays so.
    fn within(self, low: f64, high: f64) -> f64;
    /// What is left, from 0 to `whole`, after whole times that: of degrees after whole turns.
    fn rest_of(self, whole: f64) -> f64;
}

impl Within for f64 {
    fn within(self, low: f64, high: f64) -> f64 {
        let below = if self > high { high } else { self };
        if below < low { low } else { below }
    }

    fn rest_of(self, whole: f64) -> f64 {
        // So large a number has no rest that is known.
        (self - (self / whole).floor() * whole).within(0.0, whole)
    }
}
