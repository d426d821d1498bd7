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
    Article::from_json(&document.to_string()).unwrap()
}

/// An article with one theme and one event per date, whose title is the date.
pub fn dated(dates: &[&str]) -> Article {
    let told = |date: &&str| Told { date: (*date).into(), title: format!("On {date}"), ..Told::default() };
    article(1, &dates.iter().map(told).collect::<Vec<_>>())
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
    let told = (date, title, short, is_key, 0..5_usize, target, any::<prop::sample::Index>());
    (1..6_usize, prop::collection::vec(told, 0..40)).prop_map(|(themes, told)| {
        let told = told.into_iter().enumerate().map(|(at, (date, title, short, is_key, theme, target, to))| Told {
            relation: (at > 0).then(|| ("follows", to.index(at))),
            theme: theme % themes,
            date,
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
    focus: Option<EventId>,
) -> TimelineScene {
    timeline.scene(article, &timeline.stack(view, width), view, HEIGHT, focus)
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
