//! Numbers of things in words.

/// A number of things: “1 event”, “2 events”.
pub fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// How many of all: “2 events” if they are all, else “2 of 5 events”.
pub fn count_of(number: usize, all: usize, what: &str) -> String {
    if number == all { count(all, what) } else { format!("{number} of {}", count(all, what)) }
}
