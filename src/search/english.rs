//! What the search knows of English: words that say little, numbers in words, and months.

/// Words that a question is made of. They count only in a query that has no others.
const COMMON: [&str; 56] = [
    "a", "about", "all", "an", "and", "are", "as", "at", "be", "been", "by", "can", "could", "did", "do", "does",
    "for", "from", "had", "has", "have", "how", "in", "into", "is", "it", "its", "me", "of", "on", "or", "said", "say",
    "says", "show", "tell", "than", "that", "the", "their", "there", "they", "this", "to", "us", "was", "were", "what",
    "when", "where", "which", "who", "whom", "why", "with", "would",
];

/// Whether a folded word says little.
pub(super) fn is_common(word: &str) -> bool {
    COMMON.binary_search(&word).is_ok()
}

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The number that folded words begin with, and how many of them it takes: “two hundred and five” is 205, “seventy” 70.
pub(super) fn number(words: &[&str]) -> Option<(u32, usize)> {
    let (value, taken) = below_thousand(words).unwrap_or((1, 0));
    if words.get(taken) != Some(&"thousand") {
        return (taken > 0).then_some((value, taken));
    }
    let (thousands, taken) = (value * 1000, taken + 1);
    Some(plus(thousands, taken, words, below_thousand))
}

fn below_thousand(words: &[&str]) -> Option<(u32, usize)> {
    let (value, taken) = below_hundred(words).unwrap_or((1, 0));
    if words.get(taken) != Some(&"hundred") {
        return (taken > 0).then_some((value, taken));
    }
    let (hundreds, taken) = (value * 100, taken + 1);
    Some(plus(hundreds, taken, words, below_hundred))
}

/// A round number with what follows it, an “and” between them or not.
fn plus(round: u32, taken: usize, words: &[&str], rest: fn(&[&str]) -> Option<(u32, usize)>) -> (u32, usize) {
    let and = usize::from(words.get(taken) == Some(&"and"));
    rest(&words[taken + and..]).map_or((round, taken), |(value, more)| (round + value, taken + and + more))
}

fn below_hundred(words: &[&str]) -> Option<(u32, usize)> {
    let first = words.first()?;
    let one = |word: &&str| ONES.iter().position(|one| one == word);
    if let Some(value) = one(first) {
        return Some((value as u32, 1));
    }
    let tens = TENS.iter().zip(2..).find_map(|(tens, value)| (tens == first).then_some(value * 10))?;
    let unit = words.get(1).and_then(one).filter(|unit| (1..10).contains(unit));
    Some(unit.map_or((tens, 1), |unit| (tens + unit as u32, 2)))
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The month (1–12) that a folded word names, whole or by its first three letters or more.
pub(super) fn month(word: &str) -> Option<u8> {
    let is_meant = |month: &&str| word.len() >= 3 && month.starts_with(word);
    MONTHS.iter().zip(1..).find_map(|(month, number)| is_meant(month).then_some(number))
}

/// The singular of a folded word that looks like a plural: “treaties” → “treaty”, “troops” → “troop”.
pub(super) fn singular(word: &str) -> Option<String> {
    let stem = word.strip_suffix('s').filter(|stem| stem.len() >= 4 && stem.is_ascii() && !stem.ends_with('s'))?;
    Some(stem.strip_suffix("ie").map_or_else(|| stem.into(), |stem| format!("{stem}y")))
}
