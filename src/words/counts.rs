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
