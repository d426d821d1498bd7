//! Numbers of things in words.

/// A number of things: “1 event”, “2 events”.
pub fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// How many of all: “2 events” if they are all, else “2 of 5 events”.
pub fn count_of(number: usize, all: usize, what: &str) -> String {
    if number == all { count(all, what) } else { format!("{number} of {}", count(all, what)) }
}

/// How many events have to do with something: “1 event involves Warsaw”, “7 events involve Tskhinvali”.
pub fn involving(number: usize, name: &str) -> String {
    format!("{} {} {name}", count(number, "event"), if number == 1 { "involves" } else { "involve" })
}

/// How many events have something as their place: “5 events here”, “2 of 5 events here” if the others aren't shown.
pub fn events_here(number: usize, all: usize) -> String {
    format!("{} here", count_of(number, all, "event"))
}

/// How many there are without room for them: “+3”, and “99+” beyond 99.
pub fn more(number: usize) -> String {
    if number < 100 { format!("+{number}") } else { "99+".into() }
}

/// The names of large numbers.
const LARGE: [(u64, &str); 3] = [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")];

/// A large number, rounded to three digits from a million on: “9500”, “12,000”, “5.88 million”, “13.8 billion”.
pub fn rounded(number: u64) -> String {
    // What is rounded up to a unit is said in it: 999.9 million are 1 billion.
    let unit = LARGE.into_iter().find(|&(unit, _)| number >= unit - unit / 2000);
    let Some((unit, name)) = unit else { return grouped(number) };
    let value = number as f64 / unit as f64;
    let decimals = match value as u64 {
        0..10 => 2,
        10..100 => 1,
        _ => 0,
    };
    format!("{} {name}", without_zeros(&format!("{value:.decimals$}")))
}

/// The same with every digit that isn’t 0: “9500”, “12,000”, “66.04 million”.
pub fn large(number: u64) -> String {
    let Some((unit, name)) = LARGE.into_iter().find(|&(unit, _)| number >= unit) else { return grouped(number) };
    let decimals = unit.ilog10() as usize;
    format!("{} {name}", without_zeros(&format!("{}.{:0decimals$}", grouped(number / unit), number % unit)))
}

/// A number whose digits are in groups of three from 10,000 on: “9500”, “170,001”.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let groups = digits.as_bytes().rchunks(3).rev().map(|group| group.iter().map(|&digit| char::from(digit)).collect());
    groups.collect::<Vec<String>>().join(",")
}

/// A decimal number without the zeros at its end.
fn without_zeros(decimal: &str) -> &str {
    if decimal.contains('.') { decimal.trim_end_matches('0').trim_end_matches('.') } else { decimal }
}
