//! Text as words that can be compared: without case and diacritics, numbers as digits, dates as days and months.

use super::english::{month, number};
use crate::date::{Date, Day};
use std::ops::Range;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// A word of a text, or several that make up a number or a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is compared by: a folded word, the digits of a number, or `@` and the EDTF of a month or a day.
    pub key: String,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// A word as it stands there; numbers in digits are words.
    Word,
    /// A number that words tell.
    Number,
    /// A month of a year, or a day.
    Date,
}

/// The words of a text in its order, followed by its numbers and its dates.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = words(text);
    let more = numbers(&tokens).into_iter().chain(dates(text, &tokens)).collect::<Vec<_>>();
    tokens.extend(more);
    tokens
}

/// The folded words of a text, joined by spaces.
pub(super) fn folded(text: &str) -> String {
    words(text).into_iter().map(|token| token.key).collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> Vec<Token> {
    let mut words = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if first == '%' {
            words.push(Token { key: "percent".into(), range: start..start + 1, kind: TokenKind::Word });
        }
        if !first.is_alphanumeric() {
            continue;
        }
        let mut key = String::new();
        fold(first, &mut key);
        let mut end = start + first.len_utf8();
        while let Some(&(at, next)) = chars.peek() {
            if next.is_alphanumeric() || is_combining_mark(next) {
                fold(next, &mut key);
            } else {
                match joint(&key, &text[at..]) {
                    Joint::End => break,
                    Joint::Possessive => {
                        chars.next();
                        chars.next();
                        break;
                    }
                    Joint::Skip => {}
                    Joint::Keep => key.push(next),
                }
            }
            end = at + next.len_utf8();
            chars.next();
        }
        if !key.is_empty() {
            words.push(Token { key: without_ordinal(key), range: start..end, kind: TokenKind::Word });
        }
    }
    words
}

/// What a sign between letters or digits does.
enum Joint {
    /// It ends the word.
    End,
    /// It ends the word and takes the “s” behind it along.
    Possessive,
    /// It belongs to the word and isn't compared: “wasn’t”, “3,700”.
    Skip,
    /// It belongs to the word: “2.8”.
    Keep,
}

/// What the sign does that `rest` begins with, behind the folded beginning of a word.
fn joint(key: &str, rest: &str) -> Joint {
    let mut chars = rest.chars();
    let sign = chars.next();
    let is_number = key.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let mut following = chars.clone();
    match (sign, following.next()) {
        (Some('\'' | '’' | 'ʼ'), Some('s' | 'S')) if !following.next().is_some_and(char::is_alphanumeric) => {
            Joint::Possessive
        }
        (Some('\'' | '’' | 'ʼ'), Some(next)) if next.is_alphabetic() => Joint::Skip,
        (Some('.'), Some(next)) if is_number && next.is_ascii_digit() => Joint::Keep,
        (Some(','), Some(_)) if is_number && chars.take_while(char::is_ascii_digit).count() == 3 => Joint::Skip,
        _ => Joint::End,
    }
}

/// Adds a character as it is compared: small, without diacritics, and with letters that have no canonical parts as those
/// that people type for them.
fn fold(letter: char, key: &mut String) {
    for small in letter.to_lowercase() {
        decompose_canonical(small, |part| match part {
            'ß' => key.push_str("ss"),
            'æ' => key.push_str("ae"),
            'œ' => key.push_str("oe"),
            'þ' => key.push_str("th"),
            'ø' => key.push('o'),
            'ł' => key.push('l'),
            'đ' | 'ð' => key.push('d'),
            'ı' => key.push('i'),
            'ς' => key.push('σ'),
            _ if is_combining_mark(part) && !part.is_alphabetic() => {}
            _ => key.push(part),
        });
    }
}

/// “17” of “17th”.
fn without_ordinal(mut key: String) -> String {
    let digits = key.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && matches!(&key[digits..], "st" | "nd" | "rd" | "th") {
        key.truncate(digits);
    }
    key
}

/// The numbers that words tell.
fn numbers(words: &[Token]) -> Vec<Token> {
    let keys: Vec<&str> = words.iter().map(|word| word.key.as_str()).collect();
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((value, taken)) = number(&keys[at..]) else {
            at += 1;
            continue;
        };
        let range = words[at].range.start..words[at + taken - 1].range.end;
        numbers.push(Token { key: value.to_string(), range, kind: TokenKind::Number });
        at += taken;
    }
    numbers
}

/// The months and days that a text names with their year: “August 2009”, “7 August 2009”, “August 7, 2009”, “2009-08-07”.
/// Of a day its month is another token.
fn dates(text: &str, words: &[Token]) -> Vec<Token> {
    let mut dates = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let Some(year) = year(&word.key) else { continue };
        let before = |steps: usize| at.checked_sub(steps).map(|at| &words[at]);
        let gap = |from: &Token, to: &Token| text[from.range.end..to.range.start].trim_matches([' ', ',', '\u{a0}']);
        let is_joined = |from: &Token, to: &Token, by: &str| from.range.end <= to.range.start && gap(from, to) == by;
        let day_of =
            |word: &Token| word.key.parse().ok().filter(|day: &u8| word.key.len() <= 2 && (1..=31).contains(day));
        let named = |word: &Token| month(&word.key);
        let spaced = |from: &&Token, to: &Token| is_joined(from, to, "");

        let one = before(1).filter(|one| spaced(one, word));
        let two = one.and_then(|one| before(2).filter(|two| spaced(two, one)));
        // “August 2009”, and a day in front of it; or “August 7, 2009”.
        if let Some((one, month)) = one.and_then(|one| Some((one, named(one)?))) {
            let day = two.and_then(|two| Some((two, day_of(two)?)));
            dates.extend(of_date(year, month, None, one.range.start..word.range.end));
            dates.extend(day.and_then(|(two, day)| of_date(year, month, Some(day), two.range.start..word.range.end)));
        } else if let Some((two, month)) = two.and_then(|two| Some((two, named(two)?)))
            && let Some(day) = one.and_then(day_of)
        {
            let range = two.range.start..word.range.end;
            dates.extend(of_date(year, month, None, range.clone()));
            dates.extend(of_date(year, month, Some(day), range));
        }
        // “2009-08” and “2009-08-07”.
        let two_digits = |word: &&Token| word.key.len() == 2 && word.key.bytes().all(|byte| byte.is_ascii_digit());
        let number = |word: &Token| word.key.parse::<u8>().ok();
        let next = |at: usize| words.get(at + 1).filter(|next| two_digits(next) && is_joined(&words[at], next, "-"));
        if let Some((second, month)) = next(at).and_then(|second| Some((second, number(second)?))) {
            dates.extend(of_date(year, month, None, word.range.start..second.range.end));
            if let Some((third, day)) = next(at + 1).and_then(|third| Some((third, number(third)?))) {
                dates.extend(of_date(year, month, Some(day), word.range.start..third.range.end));
            }
        }
    }
    dates
}

/// The year that four digits are.
pub(super) fn year(key: &str) -> Option<i64> {
    (key.len() == 4 && key.bytes().all(|byte| byte.is_ascii_digit())).then(|| key.parse().ok()).flatten()
}

/// A month or a day as a token, if it exists.
fn of_date(year: i64, month: u8, day: Option<u8>, range: Range<usize>) -> Option<Token> {
    let day = day.map_or_else(String::new, |day| format!("-{day:02}"));
    let edtf = format!("{year:04}-{month:02}{day}");
    Date::parse(&edtf).ok().map(|_| Token { key: format!("@{edtf}"), range, kind: TokenKind::Date })
}

/// The first and the last day of a token that is a date, or a year.
pub(super) fn days(key: &str) -> Option<(Day, Day)> {
    let edtf = key.strip_prefix('@').or_else(|| year(key).map(|_| key))?;
    Date::parse(edtf).ok()?.bounds()
}
