//! The legend.

use super::support::{Told, article, dated, history};
use article_explorer::article::Article;
use article_explorer::timeline::{Sign, Timeline};
use rstest::rstest;

/// The signs that depend on the view. They are at the end of every legend.
const OF_A_VIEW: [Sign; 2] = [Sign::Counted, Sign::Related];

/// The words of a legend without these two.
fn words(article: &Article) -> Vec<&'static str> {
    let mut signs = Timeline::new(article).legend(article);
    let of_view = signs.split_off(signs.len() - 2);
    assert_eq!(of_view, OF_A_VIEW);
    signs.into_iter().map(Sign::words).collect()
}

#[rstest]
#[case("2008-09-17", &["day"])]
#[case("2008-09", &["month"])]
#[case("2008", &["year"])]
#[case("2008?", &["year", "date uncertain"])]
#[case("2008-09~", &["month", "date approximate"])]
#[case("2008-09%", &["month", "date uncertain", "date approximate"])]
#[case("[2008-08-23..2008-08-25]", &["some time between two dates"])]
#[case("[..2008-11]", &["some time between two dates", "beginning unknown"])]
#[case("2008-08-08/..", &["lasted this long", "end unknown"])]
fn each_kind_of_date_has_its_sign_and_no_other_is_shown(#[case] date: &str, #[case] signs: &[&str]) {
    assert_eq!(words(&dated(&[date])), signs);
}

#[rstest]
#[case("2008-12", "planned date")]
#[case("[..2008-12]", "deadline")]
fn a_target_is_told_from_a_deadline(#[case] target: &str, #[case] said: &str) {
    let told = Told { date: "2008-09-17".into(), target: target.into(), ..Told::default() };
    assert_eq!(words(&article(1, &[told])), ["day", said]);
}

#[test]
fn a_history_shows_its_steps_and_gaps_and_a_contradiction_only_where_there_is_one() {
    let last = ["leads to a later event", "a day takes more room here", "empty time, folded"];
    assert_eq!(words(&history()).last_chunk::<3>().unwrap(), &last);
    let told = |date: &str, relation| Told { date: date.into(), relation, ..Told::default() };
    let quarrel = article(1, &[told("2008-09-17", None), told("2008-09-18", Some(("contradicts", 0)))]);
    assert_eq!(words(&quarrel), ["day", "taken back or contradicted"]);
    let empty = article(1, &[]);
    assert_eq!(Timeline::new(&empty).legend(&empty), []);
}
