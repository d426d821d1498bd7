//! The colours of `style/tokens.css`: contrasts, and whether what has a meaning of its own looks like nothing else.

use std::sync::LazyLock;

const SHEET: &str = include_str!("../../style/tokens.css");
/// The sheets that draw with these colours, each with its name.
const SHEETS: [(&str, &str); 6] = [
    ("card.css", include_str!("../../style/card.css")),
    ("layout.css", include_str!("../../style/layout.css")),
    ("map.css", include_str!("../../style/map.css")),
    ("page.css", include_str!("../../style/page.css")),
    ("story.css", include_str!("../../style/story.css")),
    ("timeline.css", include_str!("../../style/timeline.css")),
];

/// Linear red, green and blue, 0 to 1.
type Colour = [f64; 3];

const LANES: [&str; 8] = ["lane-1", "lane-2", "lane-3", "lane-4", "lane-5", "lane-6", "lane-7", "lane-8"];
const PAPERS: [&str; 3] = ["paper", "paper-2", "paper-3"];
const FILLS: [&str; 7] = ["sea", "land", "state-other", "party-1", "party-2", "region", "highlight"];

/// What somebody with full colour vision sees of a colour, and what somebody with deuteranopia and protanopia does
/// (Machado, Oliveira and Fernandes 2009, severity 1).
const EYES: [(&str, [[f64; 3]; 3]); 3] = [
    ("full", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "deuteranopia",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "protanopia",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
];

/// Both themes.
static THEMES: LazyLock<[Theme; 2]> = LazyLock::new(|| [Theme(0), Theme(1)]);

/// The light theme (0) or the dark one (1).
struct Theme(usize);

impl Theme {
    /// The colour of a token.
    fn colour(&self, token: &str) -> Colour {
        let declared = ["--", token, ": light-dark("].concat();
        let (_, rest) = SHEET.split_once(&declared).unwrap_or_else(|| panic!("no colour {token}"));
        let both = rest.split(')').next().unwrap();
        let hex = both.split(',').nth(self.0).unwrap().trim().trim_start_matches('#');
        [0, 2, 4].map(|at| {
            let part = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// The contrast of two tokens (WCAG 2.2).
    fn contrast(&self, a: &str, b: &str) -> f64 {
        let light = |token| {
            let [r, g, b] = self.colour(token);
            0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05
        };
        let (a, b) = (light(a), light(b));
        a.max(b) / a.min(b)
    }

    /// How different two tokens look to an eye: their distance in Oklab.
    fn distance(&self, a: &str, b: &str, eye: &[[f64; 3]; 3]) -> f64 {
        let [a, b] = [a, b].map(|token| oklab(seen(self.colour(token), eye)));
        a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
    }
}

fn times(matrix: &[[f64; 3]; 3], by: Colour) -> Colour {
    matrix.map(|row| row.iter().zip(by).map(|(a, b)| a * b).sum())
}

fn seen(colour: Colour, eye: &[[f64; 3]; 3]) -> Colour {
    times(eye, colour).map(|part| part.clamp(0.0, 1.0))
}

/// Oklab (B. Ottosson 2020).
fn oklab(colour: Colour) -> [f64; 3] {
    let cones = [
        [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
        [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
        [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
    ];
    let lab = [
        [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
        [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
        [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
    ];
    times(&lab, times(&cones, colour).map(f64::cbrt))
}

/// Every pair of two lists, in both themes.
fn each(fronts: &[&str], backs: &[&str], check: impl Fn(&Theme, &str, &str)) {
    for theme in &*THEMES {
        for front in fronts {
            for back in backs {
                check(theme, front, back);
            }
        }
    }
}

fn has_contrast(fronts: &[&str], backs: &[&str], least: f64) {
    each(fronts, backs, |theme, front, back| {
        let contrast = theme.contrast(front, back);
        assert!(contrast >= least, "{front} on {back} has {contrast:.2} in theme {}", theme.0);
    });
}

#[test]
fn text_has_a_contrast_of_four_and_a_half() {
    has_contrast(&["ink", "ink-2", "select", "warn", "accent"], &PAPERS, 4.5);
    has_contrast(&["ink", "ink-2", "select"], &["select-paper", "related-paper"], 4.5);
    has_contrast(&["ink"], &FILLS, 4.5);
    has_contrast(&["ink-2"], &["sea", "land", "state-other", "party-1", "highlight"], 4.5);
    // The number in a mark.
    has_contrast(&["paper"], &["accent", "select"], 4.5);
}

#[test]
fn marks_and_lines_have_a_contrast_of_three() {
    has_contrast(&LANES, &PAPERS, 3.0);
    has_contrast(&["accent", "select", "hatch"], &FILLS, 3.0);
    has_contrast(&["land-line"], &["sea", "land", "state-other", "party-1", "highlight"], 3.0);
}

#[test]
fn lanes_can_be_told_apart_with_colour_blindness_too() {
    for (eye, matrix) in &EYES {
        for (at, lane) in LANES.iter().enumerate() {
            each(&[lane], &LANES[at + 1..], |theme, a, b| {
                let distance = theme.distance(a, b, matrix);
                assert!(distance >= 0.06, "{a} and {b}, {eye}, theme {}: {distance:.3}", theme.0);
            });
        }
    }
}

#[test]
fn nothing_but_a_lane_looks_like_one() {
    let others = ["ink", "ink-2", "accent", "select", "warn", "hatch", "land-line", "rule"];
    each(&LANES, &[&others[..], &FILLS].concat(), |theme, a, b| {
        let distance = theme.distance(a, b, &EYES[0].1);
        assert!(distance >= 0.05, "{a} and {b} in theme {}: {distance:.3}", theme.0);
    });
    for (name, sheet) in SHEETS {
        assert!(!sheet.contains("var(--lane-"), "{name} names a lane's colour; it takes that of `data-lane`");
    }
}

#[test]
fn nothing_but_the_selection_is_red() {
    let others = ["ink", "ink-2", "accent", "warn", "hatch", "land-line"];
    each(&["select"], &[&others[..], &FILLS, &LANES].concat(), |theme, a, b| {
        let distance = theme.distance(a, b, &EYES[0].1);
        assert!(distance >= 0.08, "{a} and {b} in theme {}: {distance:.3}", theme.0);
    });
    let (_, map) = SHEETS.iter().find(|(name, _)| *name == "map.css").unwrap();
    let (parts, states) = map.split_once("@layer states").unwrap();
    assert!(!parts.contains("--select") && states.contains("--select"), "on the map, only states are red");
}

#[test]
fn fills_of_the_map_can_be_told_apart() {
    for (eye, matrix) in &EYES {
        for (at, fill) in FILLS.iter().enumerate() {
            each(&[fill], &FILLS[at + 1..], |theme, a, b| {
                let distance = theme.distance(a, b, matrix);
                assert!(distance >= 0.03, "{a} and {b}, {eye}, theme {}: {distance:.3}", theme.0);
            });
        }
    }
}
