use super::{any_explorer, entity, event, every_field, explorers, selections};
use article_explorer::article::{Dating, EventKind, Kind, Standing};
use article_explorer::date::{Date, Day, Minute, Period};
use article_explorer::explorer::{
    Action, Address, Choice, Decoded, Filter, Land, Selection, View, decode, encode, encode_address, offers,
};
use article_explorer::search::LONGEST;
use article_explorer::timeline::Spacing;
use pretty_assertions::assert_eq;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use rstest::rstest;
use std::collections::BTreeSet;

/// What is read from an address that says nothing unknown.
fn asking(address: Address) -> Decoded {
    Decoded { address, ignored: Vec::new() }
}

#[test]
fn every_selection_has_an_address_of_its_own_that_leads_back_to_it() {
    for explorer in explorers() {
        let article = &explorer.article;
        for selection in selections(explorer) {
            let address = encode(article, Some(selection));
            let decoded = asking(Address { selection: Some(selection), ..Address::default() });
            assert_eq!(decode(explorer, &address), decoded, "{address}");
        }
    }
}

#[test]
fn every_view_that_is_enlarged_is_in_the_address_with_and_without_a_selection() {
    for explorer in &explorers()[..2] {
        let article = &explorer.article;
        let selections = selections(explorer).into_iter().map(Some).chain([None]);
        for (selection, view) in
            selections.flat_map(|it| View::ALL.map(Some).into_iter().chain([None]).map(move |view| (it, view)))
        {
            let address = Address { selection, view, ..Address::default() };
            let text = encode_address(article, &address);
            assert_eq!(decode(explorer, &text), asking(address), "{text}");
        }
    }
}

#[test]
fn the_view_stands_behind_the_selection() {
    let explorer = every_field();
    let encoded =
        |selection, view| encode_address(&explorer.article, &Address { selection, view, ..Address::default() });
    assert_eq!(encoded(None, Some(View::Map)), "#?view=map");
    assert_eq!(encoded(Some(event(explorer, "signing")), Some(View::Story)), "#event/signing?view=story");
    assert_eq!(encoded(None, None), "");
}

#[rstest]
#[case::unknown("#?view=globe", None, &["view=globe"])]
#[case::empty("#?view=", None, &["view="])]
#[case::no_value("#?view", None, &["view"])]
#[case::in_capitals("#?view=Map", None, &["view=Map"])]
#[case::twice("#?view=map&view=story", Some(View::Map), &["view=story"])]
#[case::after_others("#?a=b&view=card&c", Some(View::Card), &["a=b", "c"])]
#[case::with_escapes("#?vi%65w=%6dap", Some(View::Map), &[])]
#[case::an_escaped_sign_separates_nothing("#?view%3Dmap", None, &["view=map"])]
fn of_the_views_that_an_address_names_the_first_known_one_counts(
    #[case] address: &str,
    #[case] view: Option<View>,
    #[case] ignored: &[&str],
) {
    let decoded = decode(every_field(), address);
    assert_eq!((decoded.address.view, decoded.ignored), (view, ignored.iter().map(ToString::to_string).collect()));
}

#[test]
fn an_article_without_maps_has_no_map_to_enlarge() {
    let decoded = decode(&explorers()[2], "#?view=map");
    assert_eq!((decoded.address.view, decoded.ignored), (None, vec!["view=map".to_owned()]));
}

#[test]
fn an_address_names_the_kind_and_the_slug() {
    let explorer = every_field();
    assert_eq!(encode(&explorer.article, Some(event(explorer, "signing"))), "#event/signing");
    assert_eq!(encode(&explorer.article, Some(entity(explorer, "ada"))), "#entity/ada");
    assert_eq!(encode(&explorer.article, decode(explorer, "section/aid").address.selection), "#section/aid");
}

#[rstest]
#[case("")]
#[case("#")]
#[case("#?")]
#[case("#?&&")]
fn an_empty_address_selects_and_ignores_nothing(#[case] address: &str) {
    assert_eq!(decode(every_field(), address), Decoded::default());
    assert_eq!(encode(&every_field().article, None), "");
}

#[rstest]
#[case::no_slug("#event/", &["event/"])]
#[case::no_kind("#/signing", &["/signing"])]
#[case::only_the_separator("#/", &["/"])]
#[case::no_separator("#signing", &["signing"])]
#[case::the_slug_of_another_kind("#entity/signing", &["entity/signing"])]
#[case::a_kind_in_capitals("#Event/signing", &["Event/signing"])]
#[case::more_after_the_slug("#event/signing/", &["event/signing/"])]
#[case::a_space("#event/ signing", &["event/ signing"])]
#[case::two_hashes("##event/signing", &["#event/signing"])]
#[case::no_question_mark("#event/signing&a", &["event/signing&a"])]
#[case::a_query_alone("#?a&b=c", &["a", "b=c"])]
#[case::a_second_question_mark("#x?a?b", &["x", "a?b"])]
#[case::empty_parts("#x?&a&&b&", &["x", "a", "b"])]
#[case::letters_beyond_ascii("#event/подписание?ключ=знач", &["event/подписание", "ключ=знач"])]
#[case::escaped_letters_beyond_ascii("#caf%C3%A9?%d0%ba", &["café", "к"])]
#[case::half_a_letter("#caf%C3", &["caf\u{FFFD}"])]
#[case::a_byte_of_no_letter("#%FFx", &["\u{FFFD}x"])]
#[case::a_lone_percent_sign("#%", &["%"])]
#[case::half_an_escape("#%4", &["%4"])]
#[case::no_hexadecimal_digit("#%4g%g4", &["%4g%g4"])]
#[case::an_escape_after_a_percent_sign("#%%41", &["%A"])]
#[case::a_signed_escape("#%+4%-1", &["%+4%-1"])]
#[case::a_letter_inside_an_escape("#%é1", &["%é1"])]
#[case::an_escape_is_read_once("#%2541", &["%41"])]
#[case::a_null("#a%00b", &["a\0b"])]
#[case::an_escaped_ampersand_separates_nothing("#x?a%26b&c", &["x", "a&b", "c"])]
#[case::an_escaped_question_mark_separates_nothing("#x%3Fa&b", &["x?a&b"])]
fn what_an_unknown_address_says_is_ignored_part_by_part(#[case] address: &str, #[case] ignored: &[&str]) {
    let decoded = decode(every_field(), address);
    assert_eq!((decoded.address.selection, decoded.ignored), (None, ignored.iter().map(ToString::to_string).collect()));
}

#[rstest]
#[case::without_its_hash("event/signing", &[])]
#[case::with_an_empty_query("#event/signing?", &[])]
#[case::with_a_query("#event/signing?a&b=c", &["a", "b=c"])]
#[case::with_an_escaped_letter("#event/s%69gning", &[])]
#[case::with_an_escaped_separator("#event%2Fsigning?x", &["x"])]
#[case::with_everything_escaped("#%65%76%65%6e%74%2f%73%69%67%6E%69%6E%67", &[])]
fn an_address_is_understood(#[case] address: &str, #[case] ignored: &[&str]) {
    let decoded = decode(every_field(), address);
    assert_eq!(decoded.address.selection, Some(event(every_field(), "signing")));
    assert_eq!(decoded.ignored, ignored);
}

#[test]
fn a_very_long_address_is_read_to_its_end() {
    let article = every_field();
    let long = "%41".repeat(300_000);
    assert_eq!(decode(article, &long).ignored, ["A".repeat(300_000)]);
    let decoded = decode(article, &["#event/signing?", &"a&".repeat(100_000), &long].concat());
    assert_eq!(decoded.address.selection, Some(event(every_field(), "signing")));
    assert_eq!(decoded.ignored.len(), 100_001);
}

#[rstest]
#[case::a_theme("#?theme=war", Address { filter: chosen(&[theme("war")]), ..Address::default() })]
#[case::two_kinds("#?kind=vote,treaty", Address {
    filter: chosen(&[Choice::Kind(Kind::BuiltIn(EventKind::Treaty)), Choice::Kind(Kind::BuiltIn(EventKind::Vote))]), ..Address::default()
})]
#[case::a_standing("#?status=put-off", Address {
    filter: chosen(&[Choice::Standing(Standing::PutOff)]), ..Address::default()
})]
#[case::how_dates_are_known("#?dating=inferred,none", Address {
    filter: chosen(&[Choice::Dating(None), Choice::Dating(Some(Dating::Inferred))]), ..Address::default()
})]
#[case::entities("#?with=ada", Address { filter: chosen(&[with("ada")]), ..Address::default() })]
#[case::the_frame("#?only=map", Address { filter: filter_of(&[], true, false), ..Address::default() })]
#[case::hiding("#?rest=hidden", Address { filter: filter_of(&[], false, true), ..Address::default() })]
#[case::days("#?from=2001-02-03&to=2001-03", Address {
    period: Some(Period::of_days(day("2001-02-03"), day("2001-03-31"))), ..Address::default()
})]
#[case::days_in_the_wrong_order("#?to=2001-02-03&from=2001-03-04", Address {
    period: Some(Period::of_days(day("2001-02-03"), day("2001-03-04"))), ..Address::default()
})]
#[case::minutes("#?from=2001-02-03T04:05:00&to=2001-02-03T06:07:00", Address {
    period: Some(Period::new(minute("2001-02-03T04:05:00"), minute("2001-02-03T06:07:00"))), ..Address::default()
})]
#[case::ages("#?from=Y-66E6&to=-0043", Address {
    period: Some(Period::of_days(day("Y-66000000-01-01"), day("-0043-12-31"))), ..Address::default()
})]
#[case::a_scale("#?time=true", Address { spacing: Spacing::True, ..Address::default() })]
#[case::some_land("#?map=43.96781,42.2253,120", Address {
    land: Some(Land { lon: 43.9678, lat: 42.2253, km: 120.0 }), ..Address::default()
})]
#[case::a_viewpoint("#?borders=own", Address { viewpoint: 1, ..Address::default() })]
#[case::a_day("#lens/recognition?day=2001-01-31", Address {
    selection: Some(Selection::Lens(article_explorer::lens::Lens::Recognition)), as_of: Some(day("2001-01-31")),
    ..Address::default()
})]
fn an_address_asks_for_all_that_a_reader_can_choose(#[case] text: &str, #[case] address: Address) {
    assert_eq!(decode(every_field(), text), asking(address));
}

#[rstest]
#[case("theme=nothing")]
#[case("theme=")]
#[case("theme=war,nothing")]
#[case("kind=Treaty")]
#[case("status=done")]
#[case("with=signing")]
#[case("only=timeline")]
#[case("rest=gone")]
#[case("from=yesterday")]
#[case("to=2008-13")]
#[case("time=slow")]
#[case("time=events,2008-01-01")]
#[case("map=43,42")]
#[case("map=43,42,0")]
#[case("map=43,142,10")]
#[case("map=nan,42,10")]
#[case("map=43,42,inf")]
#[case("borders=mine")]
#[case("day=2008-02-30")]
fn what_names_nothing_is_ignored_and_said(#[case] part: &str) {
    let decoded = decode(every_field(), &format!("#event/signing?{part}"));
    let selection = Some(event(every_field(), "signing"));
    assert_eq!(decoded, Decoded { address: Address { selection, ..Address::default() }, ignored: vec![part.into()] });
}

#[test]
fn very_many_words_to_filter_by_are_cut() {
    let decoded = decode(every_field(), &format!("#?q={}", "a%20b".repeat(5000)));
    assert!(decoded.address.filter.query.chars().count() <= 1000);
    assert!(decoded.ignored.is_empty());
}

#[test]
fn words_that_are_cut_end_with_a_letter() {
    let first = "a".repeat(LONGEST - 1);
    let filter = Filter::default().with_words(&format!("{first} b"));
    assert_eq!(filter.query, first);
    assert_eq!(filter.clone().with_words(&filter.query), filter);
}

#[test]
fn what_is_said_twice_counts_once() {
    let decoded = decode(every_field(), "#?theme=war&theme=war&time=true&time=folded&from=2001&from=2002");
    assert_eq!(decoded.ignored, ["theme=war", "time=folded", "from=2002"]);
}

fn day(edtf: &str) -> Day {
    Date::parse(edtf).unwrap().exact_day().unwrap()
}

fn minute(edtf: &str) -> Minute {
    Date::parse(edtf).unwrap().minutes(None)[0].unwrap()
}

fn theme(slug: &str) -> Choice {
    Choice::Theme(every_field().article.theme_by_slug(slug).unwrap())
}

fn with(slug: &str) -> Choice {
    Choice::With(every_field().article.entity_by_slug(slug).unwrap())
}

fn chosen(choices: &[Choice]) -> Filter {
    choices.iter().copied().fold(Filter::default(), Filter::toggled)
}

fn filter_of(choices: &[Choice], is_in_frame: bool, hides: bool) -> Filter {
    let mut filter = chosen(choices);
    (filter.is_in_frame, filter.hides) = (is_in_frame, hides);
    filter
}

/// Any address of an article.
fn addresses(at: usize) -> impl Strategy<Value = Address> {
    let explorer = &explorers()[at];
    let article = &explorer.article;
    let state = article_explorer::explorer::ViewState::new(explorer);
    let choices: Vec<_> =
        offers(&state, explorer).into_iter().flat_map(|offer| offer.choices).map(|(choice, _)| choice).collect();
    let filter =
        (prop::sample::subsequence(choices.clone(), 0..=choices.len().min(4)), any::<(bool, bool)>(), any::<String>());
    let filter = filter
        .prop_map(|(choices, (is_in_frame, hides), query)| filter_of(&choices, is_in_frame, hides).with_words(&query));
    let days = (0..20_000_i64, 0..20_000_i64).prop_map(|(a, b)| Period::of_days(Day(a), Day(b)));
    let minutes = (0..20_000_000_i64, 0..20_000_000_i64).prop_map(|(a, b)| Period::new(Minute(a), Minute(b)));
    let long_ago = (Day::MIN.0..0, Day::MIN.0..0).prop_map(|(a, b)| Period::of_days(Day(a), Day(b)));
    let period = prop::option::of(prop_oneof![days, minutes, long_ago]);
    let has_extent = article.extent.is_some();
    let gaps: Vec<_> = explorer.timeline.gaps().iter().map(|gap| gap.first).collect();
    let gap_count = gaps.len();
    let land =
        (-180.0..180.0, -90.0..90.0, 1.0..9000.0).prop_map(|(lon, lat, km): (f64, f64, f64)| Land::new(lon, lat, km));
    let has_maps = !article.maps.is_empty();
    let views: Vec<_> = View::ALL.into_iter().filter(|view| view.is_of(article)).collect();
    let first = (
        prop::option::of(select(selections(explorer))),
        prop::option::of(select(views)),
        filter,
        period.prop_map(move |period| period.filter(|_| has_extent)),
        select(Spacing::ALL.to_vec()),
    );
    let then = (
        prop::sample::subsequence(gaps, 0..=gap_count),
        prop::option::of(land).prop_map(move |land| land.filter(|_| has_maps)),
        0..article.viewpoints.len().max(1),
        prop::option::of((0..20_000_i64).prop_map(Day)),
    );
    (first, then).prop_map(|((selection, view, filter, period, spacing), (open_gaps, land, viewpoint, as_of))| {
        Address { selection, view, filter, period, spacing, open_gaps, land, viewpoint, as_of }
    })
}

/// The text, with every character that has a meaning in addresses escaped, and others as `which` says.
fn escaped(text: &str, which: &[bool]) -> String {
    let mut which = which.iter().cycle();
    let byte = |byte: u8| if byte.is_multiple_of(2) { format!("%{byte:02x}") } else { format!("%{byte:02X}") };
    let escape = |letter: char| {
        if "%?&#".contains(letter) || *which.next().unwrap() {
            letter.to_string().bytes().map(byte).collect()
        } else {
            letter.to_string()
        }
    };
    text.chars().map(escape).collect()
}

/// Texts made of the parts of addresses, whole and broken.
fn scraps() -> impl Strategy<Value = String> {
    let scrap = prop_oneof![
        select(vec!["#", "?", "&", "/", "=", "%", "%2", "%2F", "%3f", "%26", "%zz", "%ff", "%C3", "%e2%82"]),
        select(vec!["event", "entity", "section", "event/signing", "entity/ada", "section/aid", "signing", "é", "\0"]),
        select(vec!["?view=map", "&view=", "story", "view"]),
    ];
    let scraps = vec(prop_oneof![3 => scrap.prop_map(str::to_owned), 1 => "\\PC{0,4}"], 0..12);
    scraps.prop_map(|scraps| scraps.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_text_makes_reading_an_address_panic_or_says_more_than_it_has(text in prop_oneof![scraps(), any::<String>()]) {
        let Decoded { address: Address { selection, view, .. }, ignored } = decode(every_field(), &text);
        let parts = text.split(['?', '&']).count();
        prop_assert!(ignored.len() + usize::from(selection.is_some()) + usize::from(view.is_some()) <= parts);
        prop_assert!(ignored.iter().all(|part| !part.is_empty()));
    }

    #[test]
    fn every_part_of_a_text_without_escapes_is_either_used_or_ignored(text in scraps()) {
        let explorer = every_field();
        let text = text.replace('%', "");
        let Decoded { address: Address { selection, view, .. }, ignored } = decode(explorer, &text);
        let rest = text.strip_prefix('#').unwrap_or(&text);
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let parts: Vec<_> = std::iter::once(path).chain(query.split('&')).filter(|part| !part.is_empty()).collect();
        let used = encode(&explorer.article, selection);
        let used = used.strip_prefix('#').into_iter();
        let view = view.map(|view| format!("view={}", view.word()));
        let said = used.chain(view.as_deref()).chain(ignored.iter().map(String::as_str));
        prop_assert_eq!(said.collect::<BTreeSet<_>>(), parts.into_iter().collect::<BTreeSet<_>>());
    }

    #[test]
    fn parts_that_nobody_knows_are_ignored_as_they_were_meant(
        parts in vec("\\PC{1,8}|[%?&#/=]{1,3}", 1..6), which in vec(any::<bool>(), 1..9),
    ) {
        let (path, query) = parts.split_first().unwrap();
        let query: Vec<_> = query.iter().map(|part| escaped(part, &which)).collect();
        let address = format!("#{}?{}", escaped(path, &which), query.join("&"));
        let decoded = decode(every_field(), &address);
        prop_assert_eq!(decoded, Decoded { ignored: parts, ..Decoded::default() });
    }

    #[test]
    fn an_address_means_the_same_with_any_of_its_letters_escaped(
        at in any_explorer(), pick in any::<prop::sample::Index>(), which in vec(any::<bool>(), 1..20),
    ) {
        let explorer = &explorers()[at];
        let selections = selections(explorer);
        let selection = Some(*pick.get(&selections));
        let address = encode(&explorer.article, selection);
        let address = escaped(address.strip_prefix('#').unwrap(), &which);
        prop_assert_eq!(decode(explorer, &address), asking(Address { selection, ..Address::default() }));
    }

    #[test]
    fn what_is_written_into_an_address_is_read_from_it(
        (at, address) in any_explorer().prop_flat_map(|at| (Just(at), addresses(at))),
    ) {
        let explorer = &explorers()[at];
        let text = encode_address(&explorer.article, &address);
        prop_assert_eq!(decode(explorer, &text), asking(address), "{}", text);
    }

    #[test]
    fn an_address_brings_back_what_the_reader_saw(
        (at, address) in any_explorer().prop_flat_map(|at| (Just(at), addresses(at))),
    ) {
        let explorer = &explorers()[at];
        let seen = super::after(explorer, &[Action::Restore(asking(address))]);
        let mut before = Address::of(&seen, explorer);
        let text = encode_address(&explorer.article, &before);
        let again = super::after(explorer, &[Action::Restore(decode(explorer, &text))]);
        let mut after = Address::of(&again, explorer);
        // Where it stops at the maps' edge, the land may differ by what an address rounds.
        if let Some((a, b)) = before.land.take().zip(after.land.take()) {
            prop_assert!((a.lon - b.lon).abs() < 1e-3 && (a.lat - b.lat).abs() < 1e-3 && (a.km / b.km - 1.0).abs() < 1e-3);
        }
        prop_assert_eq!(before, after, "{}", text);
    }
}
