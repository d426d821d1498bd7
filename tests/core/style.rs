//! Colours of words, as the style sheet gives them.

use rstest::rstest;

const TOKENS: &str = include_str!("../../style/tokens.css");

/// The relative luminance of a colour such as `#0b6b62` (WCAG 2.2).
fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// A colour by its role: in the light theme and in the dark one.
fn colours(role: &str) -> (&str, &str) {
    let (_, rest) = TOKENS.split_once(&format!("--{role}: light-dark(")).unwrap();
    rest.split_once(')').unwrap().0.split_once(", ").unwrap()
}

#[rstest]
fn words_can_be_read_on_every_paper_in_both_themes(
    #[values("ink", "ink-2", "accent", "select", "warn", "said", "plan")] ink: &str,
    #[values("paper", "paper-2", "paper-3", "related-paper", "select-paper")] paper: &str,
) {
    let (ink, paper) = (colours(ink), colours(paper));
    assert!(contrast(ink.0, paper.0) >= 4.5 && contrast(ink.1, paper.1) >= 4.5);
}

#[test]
fn what_is_said_and_what_happened_have_different_colours() {
    let all = ["accent", "said", "warn", "plan"].map(colours);
    for (at, one) in all.iter().enumerate() {
        assert!(all[..at].iter().all(|other| one.0 != other.0 && one.1 != other.1));
    }
}
