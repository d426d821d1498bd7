//! How wrong names are quoted in a report, and which names are suggested instead.

/// A text in quotation marks, shortened if it is long.
pub(super) fn quoted(text: &str) -> String {
    format!("“{}”", shortened(text))
}

/// A text, shortened if it is long.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.into(),
    }
}

/// The name most similar to a wrong one, and their similarity from 0 to 1.
pub(super) fn nearest<'a>(name: &str, names: &[&'a str]) -> Option<(&'a str, f64)> {
    // The first measure finds typing mistakes. The second finds names with a missing part.
    let likeness =
        |other: &str| strsim::normalized_damerau_levenshtein(name, other).max(strsim::sorensen_dice(name, other));
    let all = names.iter().map(|&other| (other, likeness(other)));
    all.reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// From this similarity on, a name counts as a misspelling of another.
pub(super) const LIKELY: f64 = 0.5;

/// A hint at what a wrong name may have meant: a similar name, or all names if they are few, or the most similar.
pub(super) fn instead<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let names: Vec<&str> = names.into_iter().collect();
    match nearest(name, &names) {
        Some((other, likeness)) if likeness >= LIKELY => Some(did_you_mean(other)),
        Some(_) if names.len() <= 12 => Some(format!("one of: {}", names.join(", "))),
        other => other.map(|(other, _)| format!("the nearest is {}", quoted(other))),
    }
}

/// The hint for a misspelt name.
pub(super) fn did_you_mean(name: &str) -> String {
    format!("did you mean {}?", quoted(name))
}
