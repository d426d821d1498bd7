//! What marks, chips, previews and announcements say.

use super::{entity, event, shipped};
use article_explorer::cards::{
    chip_of_many, chips, mark_words, plain_line, preview, row_words, spoken, status_mark_spoken,
};
use article_explorer::explorer::Selection;
use article_explorer::lens::Lens;
use article_explorer::words::{say, standing};
use pretty_assertions::assert_eq;
use rstest::rstest;

#[rstest]
#[case(
    Selection::Event(event("friendship-treaty-signed")),
    "Russia and South Ossetia sign the friendship treaty, 17 September 2008"
)]
#[case(Selection::Event(event("recognition-criticised")), "Criticism, as it seems of the recognition, undated")]
#[case(Selection::Lens(Lens::Open), "What the article leaves open")]
fn a_selection_is_announced(#[case] selection: Selection, #[case] said: &str) {
    assert_eq!(spoken(shipped(), selection), said);
}

#[test]
fn an_entity_is_announced_with_the_number_of_its_events() {
    let id = entity("tskhinvali");
    let said = spoken(shipped(), Selection::Entity(id));
    assert_eq!(said, format!("Tskhinvali, involved in {} events", shipped().entity(id).events.len()));
}

#[test]
fn a_mark_says_title_date_and_standing() {
    let words = mark_words(shipped(), event("soldiers-deployed"));
    let title = "Makarov: all 3,700 Russian soldiers are in South Ossetia";
    let short = "Makarov: 3,700 soldiers there";
    assert_eq!(words.spoken, format!("{short}: {title}, by November 2008, claimed by Nikolay Makarov"));
    assert_eq!(words.title, format!("{title}\nby November 2008 · claimed by Nikolay Makarov"));
}

#[test]
fn a_preview_says_the_standing_of_what_isn_t_known_to_have_happened() {
    let kicker = |slug| preview(shipped(), Selection::Event(event(slug))).unwrap().kicker;
    assert_eq!(kicker("friendship-treaty-signed"), "17 September 2008");
    assert_eq!(kicker("soldiers-deployed"), "by November 2008 · claimed by Nikolay Makarov");
    assert_eq!(preview(shipped(), Selection::Lens(Lens::Open)), None);
    let putin = preview(shipped(), Selection::Entity(entity("vladimir-putin"))).unwrap();
    assert_eq!((putin.kicker.as_str(), putin.title.as_str()), ("Person", "Vladimir Putin"));
}

#[test]
fn what_is_seen_on_a_chip_stands_in_what_is_heard() {
    for section in &shipped().sections {
        for paragraph in &section.paragraphs {
            let words = chips(shipped(), &paragraph.events);
            for (&id, chip) in paragraph.events.iter().zip(&words) {
                let seen = chip.standing.map_or(chip.seen.clone(), |standing| format!("{} {standing}", chip.seen));
                assert!(chip.spoken.starts_with(&seen), "{chip:?}");
                assert!(chip.spoken.contains(&shipped().event(id).title), "{chip:?}");
            }
            let mut seen: Vec<_> = words.iter().map(|chip| &chip.seen).collect();
            seen.sort();
            seen.dedup();
            assert_eq!(seen.len(), words.len(), "no two chips of a paragraph look the same");
        }
    }
}

#[test]
fn a_chip_of_many_names_the_lane_and_the_only_event() {
    let id = event("friendship-treaty-signed");
    let lane = shipped().event(id).theme.index();
    let theme = &shipped().themes[lane].label;
    assert_eq!(
        chip_of_many(shipped(), lane, 1, &[id]),
        format!("{theme}: 1 event, Russia and South Ossetia sign the friendship treaty")
    );
    assert_eq!(chip_of_many(shipped(), lane, 300, &[]), format!("{theme}: 300 events close together"));
}

#[test]
fn a_mark_in_the_text_says_what_it_marks() {
    let said = status_mark_spoken(shipped(), event("soldiers-deployed"));
    assert_eq!(said, "claimed: Makarov: all 3,700 Russian soldiers are in South Ossetia");
}

#[test]
fn a_row_tells_the_steps_that_lead_to_it() {
    let row = row_words(shipped(), event("friendship-treaty-ratified"), Some(2008));
    assert_eq!((row.date.as_str(), row.badge), ("29 Oct", None));
    let steps: Vec<String> = row.steps.iter().map(|step| plain_line(shipped(), &step.words)).collect();
    assert_eq!(steps, ["Ratifies: Friendship treaty, 42 days later"]);
    assert!(row.steps.iter().all(|step| !step.is_conflict));
}

#[test]
fn mark_preview_and_card_say_the_same_date_and_standing() {
    for id in shipped().event_ids() {
        let told = shipped().event(id);
        let Some(date) = &told.date else { continue };
        let (date, standing) = (say(date), standing(shipped(), told));
        assert!(mark_words(shipped(), id).spoken.ends_with(&format!(", {date}, {standing}")));
        assert!(preview(shipped(), Selection::Event(id)).unwrap().kicker.starts_with(&date));
        assert!(spoken(shipped(), Selection::Event(id)).ends_with(&date));
    }
}

#[test]
fn what_dates_leave_open_a_remark_may_tell() {
    let row = row_words(shipped(), event("kokoity-no-plans-to-join"), Some(2008));
    assert!(
        plain_line(shipped(), &row.steps[1].words).ends_with("later that day, by Civil Georgia’s account"),
        "{:?}",
        row.steps
    );
}

#[test]
fn what_is_only_planned_for_a_date_is_told_so_with_that_date() {
    let election = event("election-due-2017");
    assert_eq!(
        spoken(shipped(), Selection::Event(election)),
        "A presidential election is due in April 2017, planned for April 2017"
    );
    let row = row_words(shipped(), election, Some(2017));
    assert_eq!((row.date.as_str(), row.due), ("Apr", None));
}
