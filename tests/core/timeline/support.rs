//! Articles to lay out.

use article_explorer::article::{Article, EventId};
use article_explorer::timeline::{Handle, Spacing, Timeline, TimelineScene, TimelineView, Window};
use proptest::prelude::*;
use serde_json::json;

/// An event of a test article.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// EDTF; none if empty.
    pub date: String,
    /// Its title.
    pub title: String,
    /// Index of its theme.
    pub theme: usize,
    /// EDTF; none if empty.
    pub target: String,
    /// Its short name; none if empty.
    pub short: String,
    /// Whether the article turns on it.
    pub is_key: bool,
    /// Relation and index of the earlier event.
    pub relation: Option<(&'static str, usize)>,
}

/// An article with `themes` themes that tells these events, whose ids are `e0`, `e1`, ….
pub fn article(themes: usize, told: &[Told]) -> Article {
    Article::from_json(&document(themes, told)).unwrap()
}

/// The document of such an article.
pub fn document(themes: usize, told: &[Told]) -> String {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_string());
    let event = |(at, told): (usize, &Told)| {
        let relation = told.relation.map(|(kind, to)| json!({ "type": kind, "to": format!("e{to}") }));
        json!({
            "id": format!("e{at}"), "title": told.title, "summary": "It happened.",
            "short": some(&told.short), "key": told.is_key, "date": some(&told.date), "target": some(&told.target), "theme": format!("t{}", told.theme),
            "section": "lead", "paragraph": 1, "kind": "other", "status": "happened",
            "relations": relation.into_iter().collect::<Vec<_>>(),
        })
    };
    let theme = |at| json!({ "id": format!("t{at}"), "label": format!("T{at}") });
    let document = json!({
        "format": "article-explorer/1", "id": "a", "title": "A", "language": "en", "summary": "A.",
        "source": { "title": "Nowhere", "url": "https://example.org/", "license": "CC0" },
        "infobox": {},
        "themes": (0..themes).map(theme).collect::<Vec<_>>(),
        "sections": [{ "id": "lead", "title": "Lead", "level": 1, "paragraphs": [{ "text": "Text." }] }],
        "entities": [],
        "events": told.iter().enumerate().map(event).collect::<Vec<_>>(),
    });
    document.to_string()
}

/// An article with one theme and one event per date, whose title is the date.
pub fn dated(dates: &[&str]) -> Article {
    let told = |date: &&str| Told { date: (*date).into(), title: format!("On {date}"), ..Told::default() };
    article(1, &dates.iter().map(told).collect::<Vec<_>>())
}

/// A match, in a city whose clocks are six hours behind UTC.
pub fn a_match() -> Vec<Told> {
    let told = [
        ("1986-06-22T12:00:00-06:00", "Kick-off"),
        ("1986-06-22T13:06:00-06:00", "51st minute: hand of God"),
        ("1986-06-22T13:10:00-06:00", "55th minute: goal of the century"),
        ("1986-06-22T13:36:00-06:00", "81st minute: Lineker scores"),
        ("1986-06-22T13:47:00-06:00", "Full time"),
        ("1986-06-22T13:47:00-06:00", "Whistle"),
    ];
    told.map(|(date, title)| Told { date: date.into(), title: title.into(), ..Told::default() }).into()
}

/// The history of the Earth, and of who asks for it.
pub fn the_earth() -> Vec<Told> {
    let told = [
        ("Y-138E8~", "The universe begins"),
        ("Y-454E7~", "The Earth forms"),
        ("Y-252E6~", "Most species die out"),
        ("Y-252E6~/Y-66E6~", "The age of dinosaurs"),
        ("Y-66E6~", "An asteroid strikes"),
        ("Y-300000~", "Modern humans"),
        ("-3299~", "Writing"),
        ("1859-11-24", "The origin of species is published"),
        ("1980", "The strike is proposed"),
    ];
    told.map(|(date, title)| Told { date: date.into(), title: title.into(), ..Told::default() }).into()
}

/// The example on the sinking of the Titanic: most of it happened in one night.
pub fn titanic() -> Article {
    Article::from_json(include_str!("../../../examples/sinking-of-the-titanic/article.json")).unwrap()
}

/// An article similar to the shipped one: the weeks of a war, a dense year, and a few years far apart, in three lanes.
pub fn history() -> Article {
    let told = |(theme, date, title, target): &(usize, &str, &str, &str)| Told {
        date: (*date).into(),
        title: (*title).into(),
        theme: *theme,
        target: (*target).into(),
        ..Told::default()
    };
    let mut told: Vec<Told> = [
        (0, "1991", "Independence declared", ""),
        (0, "2008-08-08/2008-08-12", "Five days of fighting", ""),
        (1, "2008-08-26", "Recognition decreed by the president", ""),
        (1, "[2008-08-26..]", "Recognition called irreversible", ""),
        (1, "2008-08-29", "Diplomatic relations severed", ""),
        (2, "2008-09-17", "Friendship treaty signed in the capital", ""),
        (2, "2008-10-29", "Friendship treaty ratified by parliament", ""),
        (0, "[..2008-11]", "All soldiers are in place", ""),
        (2, "2009-01-20", "Friendship treaty in force", ""),
        (0, "2009?", "An embassy is ordered", ""),
        (2, "2009-04-30", "Border treaty signed", ""),
        (2, "2009-07-13", "First visit by a president", ""),
        (1, "2015-03-18", "Alliance treaty signed", ""),
        (1, "2015-12~", "Referendum suggested", "[..2017-03]"),
        (1, "2022-03-30", "Legal steps announced", ""),
        (0, "", "Nobody says when", ""),
    ]
    .iter()
    .map(told)
    .collect();
    told[6].relation = Some(("ratifies", 5));
    told[8].relation = Some(("enters-into-force", 5));
    article(3, &told)
}

/// Any date that an article can give, most of them close together.
fn date() -> impl Strategy<Value = String> {
    let year = prop_oneof![4 => 2008..2010_i64, 2 => 1990..2025_i64, 1 => -9999..9999_i64];
    let year = year.prop_map(|year| if year == 0 { "0000".into() } else { edtf_year(year) });
    let day = (year, 1..=12_u8, 1..=28_u8);
    (day, 0..9_u8, 0..400_u16).prop_map(|((year, month, day), form, more)| {
        let later = more / 28 % 12 + 1;
        match form {
            0..3 => format!("{year}-{month:02}-{day:02}"),
            3 => format!("{year}-{month:02}"),
            4 => format!("{year}?"),
            5 => format!("[..{year}-{month:02}]"),
            6 => format!("[{year}-{month:02}-{day:02}..]"),
            7 => format!("{year}-{:02}/{year}-{:02}", later.min(month.into()), later.max(month.into())),
            _ => format!("[{year}-01..{year}-{later:02}-{day:02}]"),
        }
    })
}

fn edtf_year(year: i64) -> String {
    format!("{}{:04}", if year < 0 { "-" } else { "" }, year.abs())
}

/// A time of one of two days, in one of two zones or in none.
fn timed() -> impl Strategy<Value = String> {
    let zone = prop::sample::select(vec!["", "", "-06:00", "-06:00", "+02:00"]);
    (26..28_u8, 10..14_u8, 0..60_u8, zone)
        .prop_map(|(day, hour, minute, zone)| format!("2008-08-{day}T{hour}:{minute:02}:00{zone}"))
}

/// A year or a stretch up to a trillion years ago, or a list of years.
fn far() -> impl Strategy<Value = String> {
    (1..1000_i64, 1..10_i64, 1..10_usize, 0..5_u8).prop_map(|(number, more, zeros, form)| {
        let year = |number: i64| format!("Y-{number}{}", "0".repeat(zeros.clamp(4, 8)));
        match form {
            0 => format!("{}~", year(number)),
            1 => format!("{}/{}", year(number + more), year(number)),
            2 => format!("{{{},{},1800}}", year(number + more), year(number)),
            3 => format!("[{},1800..1900]", year(number)),
            _ => year(number),
        }
    })
}

/// What an article is measured in, mostly.
#[derive(Clone, Copy, Debug)]
enum Measure {
    Days,
    Minutes,
    Ages,
}

/// Any article, small enough that many can be tried.
pub fn any_article() -> impl Strategy<Value = Article> {
    let title = prop_oneof![
        4 => prop::collection::vec("[A-Za-z]{1,12}", 1..9).prop_map(|words| words.join(" ")),
        1 => Just("名".repeat(70)),
        1 => Just(String::new()),
    ];
    let short = prop_oneof![2 => Just(String::new()), 2 => "[A-Z][a-z]{1,8} [a-z]{1,12}", 1 => Just("W".repeat(30))];
    // Some happen on the same day.
    let date = prop_oneof![9 => date(), 2 => Just("2008-08-26".to_string()), 1 => Just(String::new())];
    let target = prop_oneof![4 => Just(String::new()), 1 => self::date()];
    let is_key = prop::bool::weighted(0.15);
    let dates = (date, timed(), far(), 0..4_u8);
    let told = (dates, title, short, is_key, 0..5_usize, target, any::<prop::sample::Index>());
    let measure = prop_oneof![3 => Just(Measure::Days), 1 => Just(Measure::Minutes), 1 => Just(Measure::Ages)];
    (1..6_usize, measure, prop::collection::vec(told, 0..40)).prop_map(|(themes, measure, told)| {
        let told = told.into_iter().enumerate().map(|(at, (dates, title, short, is_key, theme, target, to))| Told {
            relation: (at > 0).then(|| ("follows", to.index(at))),
            theme: theme % themes,
            date: match (measure, dates) {
                (Measure::Minutes, (_, timed, _, 1..)) => timed,
                (Measure::Ages, (_, _, far, 1..)) => far,
                (_, (date, ..)) => date,
            },
            title,
            short,
            is_key,
            target,
        });
        article(themes, &told.collect::<Vec<_>>())
    })
}

/// The height of a plot in pixels: room for eleven rows below the axis.
pub const HEIGHT: f64 = 306.0;

/// What is drawn in a plot of `width` pixels.
pub fn lay(
    timeline: &Timeline,
    article: &Article,
    view: &TimelineView,
    width: f64,
    featured: Option<EventId>,
) -> TimelineScene {
    timeline.scene(article, &timeline.stack(view, width), view, HEIGHT, featured)
}

/// Any view that a reader can reach.
#[derive(Clone, Copy, Debug)]
pub enum Move {
    Pan(f64),
    Zoom(f64, f64),
    Space(Spacing),
    Toggle(prop::sample::Index),
    Handle(Handle, i64),
}

/// Any handle of the brush.
pub fn handle() -> impl Strategy<Value = Handle> {
    prop_oneof![Just(Handle::First), Just(Handle::Last), Just(Handle::Both)]
}

/// Any movements, in shares of the width.
pub fn moves() -> impl Strategy<Value = Vec<Move>> {
    let spacing = prop::sample::select(Spacing::ALL.to_vec());
    let any = prop_oneof![
        (-1.0..1.0).prop_map(Move::Pan),
        (0.0..1.0, 0.2..40.0).prop_map(|(x, factor)| Move::Zoom(x, factor)),
        spacing.prop_map(Move::Space),
        any::<prop::sample::Index>().prop_map(Move::Toggle),
        (handle(), -3..=3_i64).prop_map(|(handle, steps)| Move::Handle(handle, steps)),
    ];
    prop::collection::vec(any, 0..6)
}

/// The view after those movements.
pub fn moved(timeline: &Timeline, moves: &[Move], width: f64) -> TimelineView {
    moves.iter().fold(TimelineView::all(timeline), |view, &by| match by {
        Move::Pan(share) => view.pan_by(timeline, share * width, width),
        Move::Zoom(share, factor) => view.zoom_at(timeline, share * width, factor, width),
        Move::Space(spacing) => view.spaced(timeline, spacing),
        Move::Toggle(index) => match timeline.gaps() {
            [] => view,
            gaps => view.toggle_gap(timeline, index.get(gaps).first),
        },
        Move::Handle(handle, steps) => view.move_handle(timeline, handle, steps),
    })
}

/// Whether a window is valid: not empty, and within the whole scale.
pub fn is_within(window: Window, whole: Window) -> bool {
    window.start < window.end && window.start >= whole.start - 1e-6 && window.end <= whole.end + 1e-6
}
