//! The direction in which a language is written.

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
