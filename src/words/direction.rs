//! The language of the interface beside that of the article, and the directions in which they are written.

/// Languages that are written from right to left unless their tag names another script.
const LANGUAGES: [&str; 13] = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "ug", "ur", "yi"];
/// Scripts that run from right to left (ISO 15924, in small letters).
const SCRIPTS: [&str; 7] = ["adlm", "arab", "aran", "hebr", "nkoo", "syrc", "thaa"];

/// The `dir` of a text in a language, given as a BCP 47 tag.
pub fn direction(language: &str) -> &'static str {
    if is_rtl(language) { "rtl" } else { "ltr" }
}

/// Whether a language, given as a BCP 47 tag, is written from right to left.
pub fn is_rtl(language: &str) -> bool {
    let tag = language.to_lowercase();
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    // A script has four letters and stands before the region.
    let script = parts.find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    script.map_or_else(|| LANGUAGES.contains(&primary), |script| SCRIPTS.contains(&script))
}

/// Whether a language, given as a BCP 47 tag, is that of the interface: English.
pub fn is_interface(language: &str) -> bool {
    language.split('-').next().is_some_and(|primary| primary.eq_ignore_ascii_case("en"))
}

/// What stands before words of the interface, these words, and what stands behind them. Spaces and separators belong to
/// the line around the words, which may run the other way; so does a bracket whose other one isn't among the words.
pub fn around(words: &str) -> [&str; 3] {
    let has_pairs = words.matches('(').count() == words.matches(')').count();
    let is_outer = |c: char| c.is_whitespace() || "·,:;—–←→".contains(c) || !has_pairs && "()".contains(c);
    let inner = words.trim_matches(is_outer);
    let start = words.len() - words.trim_start_matches(is_outer).len();
    let (before, rest) = words.split_at(start);
    let (inner, after) = rest.split_at(inner.len());
    [before, inner, after]
}
