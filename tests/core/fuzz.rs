//! Whatever is read from outside: dates, addresses and documents of arbitrary text. `PROPTEST_CASES` says how many of each
//! property; docs/quality.md says how many were tried.

use crate::check::MINIMAL;
use crate::check::laws::assert_sane;
use crate::explorer::{after, every_field};
use article_explorer::date::{Date, Day};
use article_explorer::explorer::{Action, Address, Decoded, decode, encode_address};
use article_explorer::words::{interface, say, say_in_year, say_short};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Pieces of dates, whole and broken, put together by chance.
fn dates() -> impl Strategy<Value = String> {
    let pieces = [
        "2008",
        "2008-08",
        "2008-08-26",
        "1991",
        "-0043",
        "0000",
        "9999",
        "-9999",
        "02",
        "29",
        "30",
        "13",
        "00",
        "24",
        "XX",
        "201X",
        "Y",
        "E",
        "S",
        "T",
        "Z",
        "/",
        "..",
        "[",
        "]",
        "{",
        "}",
        ",",
        "-",
        "--",
        "?",
        "~",
        "%",
        "+",
        " ",
        "é",
        "٣",
    ];
    let piece = prop_oneof![6 => select(pieces.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// Pieces of addresses, whole and broken, put together by chance, and bytes of any kind.
fn addresses() -> impl Strategy<Value = String> {
    let pieces = [
        "#",
        "?",
        "&",
        "=",
        "/",
        ",",
        "%",
        "%2",
        "%2F",
        "%zz",
        "%ff",
        "%C3",
        "%00",
        "event",
        "entity",
        "section",
        "lens",
        "signing",
        "ada",
        "aid",
        "voices",
        "recognition",
        "theme=",
        "war",
        "kind=",
        "status=",
        "dating=",
        "with=",
        "none",
        "q=",
        "only=map",
        "rest=hidden",
        "from=",
        "to=",
        "2001-02-03",
        "2008",
        "-9999",
        "9999",
        "time=",
        "events",
        "folded",
        "true",
        "map=",
        "43.97",
        "42.23",
        "120",
        "-0",
        "1e308",
        "1e-320",
        "NaN",
        "inf",
        "borders=",
        "own",
        "day=",
        "view=",
        "story",
        "card",
        "é",
        "\0",
    ];
    let piece = prop_oneof![
        6 => select(pieces.to_vec()).prop_map(str::to_owned),
        1 => vec(any::<u8>(), 0..16).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
    ];
    vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

/// An address can be read; what is then seen has an address that means the same; the notice is short.
fn assert_can_be_read(text: &str) -> Result<(), TestCaseError> {
    let explorer = every_field();
    let decoded = decode(explorer, text);
    let notice = interface::ignored(&decoded.ignored).unwrap_or_default();
    prop_assert!(notice.chars().count() <= 92, "{}", notice);
    let written = encode_address(&explorer.article, &decoded.address);
    let again = decode(explorer, &written);
    prop_assert_eq!(&again, &Decoded { address: decoded.address.clone(), ignored: vec![] }, "{}", written);
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_a_date_or_is_refused(text in dates()) {
        if let Ok(date) = Date::parse(&text) {
            prop_assert_eq!(Date::parse(&date.to_string()), Ok(date.clone()));
            let (from, to) = date.bounds().unwrap();
            prop_assert!(Day::MIN <= from && from <= to && to <= Day::MAX);
            for said in [say(&date), say_short(&date), say_in_year(&date, 2008)] {
                prop_assert!(!said.is_empty());
            }
        }
    }

    #[test]
    fn any_text_can_be_read_as_an_address(text in addresses()) {
        assert_can_be_read(&text)?;
    }

    #[test]
    fn a_document_of_any_text_becomes_an_article_or_is_refused(
        changes in vec((any::<Index>(), 0usize..12, r#"[\[\]{}"\\,:|a-z0-9äé/?~. -]{0,6}"#), 1..5),
    ) {
        let mut characters: Vec<char> = MINIMAL.chars().collect();
        for (index, count, new) in changes {
            let at = index.index(characters.len());
            let end = (at + count).min(characters.len());
            characters.splice(at..end, new.chars());
        }
        assert_sane(&characters.iter().collect::<String>())?;
    }
}

proptest! {
    // Each of these takes as long as hundreds of the others.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.div_ceil(256), ..ProptestConfig::default() })]

    #[test]
    fn an_address_of_100_kilobytes_can_be_read(text in addresses(), bytes in vec(any::<u8>(), 1..1000)) {
        let piece = text + &String::from_utf8_lossy(&bytes);
        assert_can_be_read(&piece.repeat(100_000 / piece.len() + 1))?;
    }

    #[test]
    fn any_address_can_be_shown(texts in vec(addresses(), 1..4)) {
        let explorer = every_field();
        let restored = texts.iter().map(|text| Action::Restore(decode(explorer, text)));
        let state = after(explorer, &restored.collect::<Vec<_>>());
        let seen = encode_address(&explorer.article, &Address::of(&state, explorer));
        prop_assert!(decode(explorer, &seen).ignored.is_empty(), "{}", seen);
    }
}
