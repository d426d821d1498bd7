//! Articles from other people's files.

mod round_trips;
mod workbooks;

use article_explorer::article::Article;
use article_explorer::import::{About, Imported, import};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

fn about() -> About {
    About { title: None, source: "A source".into(), url: "https://example.org/".into(), license: "CC0".into() }
}

/// The size of a picture beside the file.
fn picture(file: &str) -> Result<Option<(u32, u32)>, String> {
    match file {
        "media/launch.jpg" => Ok(Some((640, 480))),
        "media/plan.svg" => Ok(None),
        _ => Err("there is no such file".into()),
    }
}

fn imported(name: &str, text: &str) -> Imported {
    import(name, text.into(), &about(), &picture).unwrap()
}

/// The document of a file, and the report as lines.
fn document(name: &str, text: &str) -> (Value, String) {
    let Imported { document, report } = imported(name, text);
    (serde_json::from_str(&document).unwrap(), report.join("\n"))
}

/// A timeline of our own, with what timelines of `TimelineJS` have.
fn timeline() -> Value {
    json!({
        "title": { "text": { "headline": "Two <b>ships</b>", "text": "<p>All &amp; everything.</p>" } },
        "events": [
            {
                "unique_id": "launch",
                "start_date": { "year": "1911", "month": "5", "day": 31 },
                "text": { "headline": "The launch", "text": "<p>Sixty seconds.</p><p>No bottle&nbsp;was broken.</p>" },
                "media": { "url": "https://example.org/launch.jpg", "credit": "Somebody" },
                "group": "At the yard",
            },
            {
                "start_date": { "year": 1912, "month": 4, "day": 14, "hour": 23, "minute": 40 },
                "text": { "headline": "The collision" },
                "display_date": "Shortly before midnight",
            },
            {
                "start_date": { "year": 1912, "month": 4 },
                "end_date": { "year": 1912, "month": 7 },
                "text": { "headline": "Two inquiries", "text": "In [[two]] countries" },
                "group": "Afterwards",
            },
            { "start_date": { "year": 1912, "month": 13 }, "text": { "headline": "A month too many" } },
        ],
        "eras": [{ "start_date": { "year": 1901 }, "end_date": { "year": 1914 } }],
    })
}

#[test]
fn a_timeline_becomes_events_with_the_dates_as_exactly_as_it_has_them() {
    let (document, report) = document("ships.json", &timeline().to_string());
    assert_eq!((&document["title"], &document["summary"]), (&json!("Two ships"), &json!("All & everything.")));
    let events = document["events"].as_array().unwrap();
    let dates: Vec<&str> = events.iter().map(|event| event["date"].as_str().unwrap_or("-")).collect();
    assert_eq!(dates, ["1911-05-31", "1912-04-14T23:40:00", "1912-04/1912-07", "-"]);
    assert_eq!(
        (&events[0]["id"], &events[0]["summary"]),
        (&json!("launch"), &json!("Sixty seconds. No bottle was broken."))
    );
    assert_eq!(events[1]["date_note"], json!("In the source: Shortly before midnight"));
    assert_eq!(events[2]["summary"], json!("In [ [two] ] countries"));
    let lanes: Vec<&str> =
        document["themes"].as_array().unwrap().iter().filter_map(|lane| lane["label"].as_str()).collect();
    assert_eq!(lanes, ["At the yard", "Afterwards", "Other events"]);
    for told in [
        "events[0]: its media is left out: it lies on another server: https://example.org/launch.jpg",
        "events[3].start_date: there is no such date",
        "eras[0]: left out",
    ] {
        assert!(report.contains(told), "{report}");
    }
}

#[rstest]
#[case::commas("Title,Date,Where,Lat,Lon\n\"A launch, at last\",1911-05-31,Belfast,54.6,-5.9\n")]
#[case::semicolons("\u{feff}headline;start;place;latitude;longitude\nA launch, at last;1911-05-31;Belfast;54,6;-5,9\n")]
#[case::tabs("Event\tWhen\tLocation\tlat\tlng\nA launch, at last\t1911-05-31\tBelfast\t54.6\t-5.9\n")]
#[case::columns_of_timelinejs(
    "Year,Month,Day,Headline,place,lat,lon\n1911,5,31,\"A launch, at last\",Belfast,54.6,-5.9\n"
)]
fn a_table_is_read_whatever_parts_its_cells_and_whatever_its_columns_are_called(#[case] table: &str) {
    let (document, _) = document("events.csv", table);
    let event = &document["events"][0];
    assert_eq!((&event["title"], &event["date"]), (&json!("A launch, at last"), &json!("1911-05-31")));
    let place = &document["entities"][0];
    assert_eq!(
        (&place["name"], &place["location"]["lat"], &event["places"][0]),
        (&json!("Belfast"), &json!(54.6), &place["id"])
    );
}

#[rstest]
#[case::day_or_month_first("03/04/2008")]
#[case::words("the day before yesterday")]
#[case::a_day_that_there_is_not("2008-02-30")]
fn a_date_that_is_not_one_date_is_not_guessed(#[case] said: &str) {
    let (document, report) = document("events.csv", &format!("title,date\nA meeting,{said}\n"));
    let event = &document["events"][0];
    assert!(event.get("date").is_none());
    assert_eq!(event["summary"], json!(format!("Date in the source: {said}.")));
    assert!(report.contains(&format!("row 2: “{said}” can’t be read as one date")), "{report}");
}

#[test]
fn places_become_names_with_positions_and_those_with_a_date_events() {
    let places = json!({ "type": "FeatureCollection", "features": [
        { "type": "Feature", "properties": { "name": "Belfast" }, "geometry": { "type": "Point", "coordinates": [-5.9, 54.6] } },
        { "type": "Feature", "properties": { "title": "The wreck is found", "date": "1985-09-01" },
          "geometry": { "type": "Point", "coordinates": [-49.9, 41.7, -3800] } },
        { "type": "Feature", "properties": { "name": "A route" }, "geometry": { "type": "LineString", "coordinates": [] } },
        { "type": "Feature", "properties": {}, "geometry": null },
    ] });
    let (document, report) = document("places.geojson", &places.to_string());
    assert_eq!(document["entities"].as_array().unwrap().len(), 3);
    assert_eq!(document["events"][0]["date"], json!("1985-09-01"));
    for told in ["“A route” has no point", "features[3]: left out, as it has no name"] {
        assert!(report.contains(told), "{report}");
    }
}

#[test]
fn a_long_title_is_shortened_and_stands_whole_in_the_summary() {
    let long = "word ".repeat(30);
    let (document, report) = document("events.csv", &format!("title,text\n{long},And more\n"));
    let event = &document["events"][0];
    assert!(event["title"].as_str().unwrap().ends_with('…'));
    assert!(event["summary"].as_str().unwrap().starts_with(long.trim()));
    assert!(report.contains("row 2: its title is shortened"), "{report}");
}

#[rstest]
#[case::nothing("", "the table is empty")]
#[case::headings_alone("title,date\n", "there are no events and no places in it")]
#[case::no_titles("when,what\n2008,war\n", "no column has the titles of the events")]
#[case::json_of_another_kind("{\"rows\": []}", "this is neither a timeline of TimelineJS")]
#[case::broken_json("{\"events\": [", "this is not JSON")]
fn a_file_that_is_no_article_is_refused_with_the_reason(#[case] text: &str, #[case] reason: &str) {
    let why = import("file", text.into(), &about(), &picture).unwrap_err();
    assert!(why.contains(reason), "{why}");
}

#[test]
fn a_file_in_another_encoding_is_refused_with_its_name() {
    assert!(import("file.csv", b"title\nM\xfcller\n".to_vec(), &about(), &picture).unwrap_err().contains("Latin-1"));
}

#[rstest]
#[case::before_christ("Year,Headline\n-44,The Ides\n", "-0043")]
#[case::an_hour_alone("Year,Month,Day,Time,Headline\n1912,4,14,23,Late\n", "1912-04-14")]
#[case::an_end_before_its_start("date,end,title\n2008-08-12,2008-08-08,War\n", "2008-08-12")]
fn a_date_is_taken_over_as_it_is_meant(#[case] table: &str, #[case] date: &str) {
    assert_eq!(document("events.csv", table).0["events"][0]["date"], json!(date));
}

#[test]
fn places_of_one_name_in_two_positions_are_two_places_and_any_number_of_brackets_is_no_markup() {
    let table = "title,place,lat,lon\nOne [[[here]]],Springfield,40,-90\nTwo,Springfield,42,-72\n";
    let (document, _) = document("events.csv", table);
    assert_eq!(document["entities"].as_array().unwrap().len(), 2);
    assert_ne!(document["events"][0]["places"], document["events"][1]["places"]);
}

#[test]
fn twenty_thousand_rows_are_read() {
    let rows: Vec<String> = (0..20_000).map(|n| format!("Event {},{}", n % 7, 1000 + n % 1000)).collect();
    let (document, _) = document("many.csv", &format!("title,date\n{}\n", rows.join("\n")));
    assert_eq!(document["events"].as_array().unwrap().len(), 20_000);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn whatever_the_file_a_document_that_passes_or_a_reason_comes_of_it(text in "\\PC{0,80}", cells in prop::collection::vec("\\PC{0,40}", 1..12)) {
        let table = format!("title,date,group,place\n{}\n", cells.chunks(4).map(|row| row.join(",")).collect::<Vec<_>>().join("\n"));
        let media = json!({ "url": "media/launch.jpg", "alt": text, "credit": cells[0], "caption": text, "link": text });
        let slide = json!({ "events": [
            { "text": { "headline": text, "text": cells[0] }, "group": cells[0], "unique_id": text, "media": media },
            { "text": { "headline": text }, "media": { "url": text, "alt": "A", "credit": "B" } },
        ] });
        for file in [text.clone(), table, slide.to_string()] {
            match import("file.csv", file.into_bytes(), &about(), &picture) {
                Ok(Imported { document, .. }) => prop_assert!(Article::from_json(&document).is_ok()),
                Err(why) => prop_assert!(!why.is_empty()),
            }
        }
    }
}

#[test]
fn what_did_not_simply_happen_is_not_told_as_having_happened() {
    let table = "title,standing\nA war,happened\nA victory,claimed by the North\n";
    let (document, report) = document("events.csv", table);
    let status: Vec<_> = (0..2).map(|at| document["events"][at].get("status").cloned()).collect();
    assert_eq!(status, [None, Some(json!("unconfirmed"))]);
    assert_eq!(document["events"][1]["summary"], json!("How it stands in the source: claimed by the North."));
    assert!(report.contains("row 3: “claimed by the North” isn’t taken over"), "{report}");
}

#[test]
fn a_picture_beside_the_file_is_taken_over_with_its_size() {
    let timeline = json!({ "events": [{ "text": { "headline": "The launch" }, "media": {
        "url": "media/launch.jpg", "alt": "A ship slides", "caption": "<b>Sixty</b> seconds", "credit": "Somebody, CC0",
        "link": "https://example.org/launch",
    } }] });
    let medium = json!([{
        "file": "media/launch.jpg", "alt": "A ship slides", "caption": "Sixty seconds", "credit": "Somebody, CC0",
        "link": "https://example.org/launch", "width": 640, "height": 480,
    }]);
    assert_eq!(document("ships.json", &timeline.to_string()).0["events"][0]["media"], medium);
    let table = "Headline,Media,Media Caption,Media Credit,Alt text,Media link\n\
        The launch,media/launch.jpg,Sixty seconds,\"Somebody, CC0\",A ship slides,https://example.org/launch\n";
    assert_eq!(document("ships.csv", table).0["events"][0]["media"], medium);
}

#[rstest]
#[case::on_another_server(
    "https://example.org/a/launch.jpg?size=2",
    "A",
    "B",
    "it lies on another server: https://example.org/a/launch.jpg?size=2"
)]
#[case::on_a_server_without_its_scheme(
    "//example.org/launch.jpg",
    "A",
    "B",
    "it lies on another server: //example.org/launch.jpg"
)]
#[case::a_film("media/launch.mp4", "A", "B", "the name “media/launch.mp4” doesn’t end like that of a picture")]
#[case::above_the_file("../launch.jpg", "A", "B", "“../launch.jpg” is no path below the document’s folder")]
#[case::words(
    "a picture of the launch",
    "A",
    "B",
    "the name “a picture of the launch” doesn’t end like that of a picture"
)]
#[case::without_words(
    "media/launch.jpg",
    " ",
    "B",
    "media/launch.jpg has no words for readers who don’t see it (“alt”)"
)]
#[case::of_nobody("media/launch.jpg", "A", "", "media/launch.jpg doesn’t say who made it (“credit”)")]
#[case::that_is_not_there("media/other.jpg", "A", "B", "media/other.jpg: there is no such file")]
#[case::without_pixels("media/plan.svg", "A", "B", "media/plan.svg doesn’t tell its width and height: add it by hand")]
fn a_picture_that_cannot_be_shown_is_left_out_with_the_reason(
    #[case] media: &str,
    #[case] alt: &str,
    #[case] credit: &str,
    #[case] reason: &str,
) {
    let (document, report) =
        document("ships.csv", &format!("title,media,alt,credit\nThe launch,{media},{alt},{credit}\n"));
    assert_eq!(document["events"][0].get("media"), None);
    assert!(report.contains(&format!("row 2: its media is left out: {reason}")), "{report}");
}

#[test]
fn a_place_whose_position_is_told_once_is_one_place() {
    let (document, _) = document("a.csv", "title,place,lat,lon\nA,Tbilisi,,\nB,Tbilisi,41.7,44.8\nC,Tbilisi,,\n");
    assert_eq!(document["entities"].as_array().unwrap().len(), 1);
    assert_eq!(document["entities"][0]["location"]["lat"], 41.7);
    let places = |at: usize| &document["events"][at]["places"];
    assert!(places(0) == places(1) && places(1) == places(2));
}

#[rstest]
#[case::an_end("title,date,end\nA,2008,03/04/2008\n", "row 2: its end, “03/04/2008”, is left out")]
#[case::a_position_without_a_place(
    "title,lat,lon\nA,41.7,44.8\n",
    "row 2: “41.7” and “44.8” are left out: the row names no place"
)]
#[case::an_end_without_a_start("title,date,end\nA,,2008\n", "row 2: its end, 2008, is left out: it has no start")]
#[case::half_a_position(
    "title,place,lat,lon\nA,B,41.7,\n",
    "row 2: its latitude, “41.7”, is left out: it has no longitude"
)]
#[case::no_position("title,place,lat,lon\nA,B,north,44.8\n", "“north” and “44.8” are left out: they aren’t degrees")]
fn what_a_row_says_in_vain_is_told(#[case] table: &str, #[case] told: &str) {
    let (_, report) = document("a.csv", table);
    assert!(report.contains(told), "{report}");
}

#[test]
fn an_end_of_a_slide_that_is_no_date_is_told() {
    let slide = json!({ "start_date": { "year": 2008 }, "end_date": { "year": 2008, "month": 13 }, "text": { "headline": "A" } });
    let (document, report) = document("a.json", &json!({ "events": [slide] }).to_string());
    assert_eq!(document["events"][0]["date"], "2008");
    assert!(report.contains("end_date: there is no such date; the end is left out"), "{report}");
}

#[test]
fn a_year_of_a_place_may_be_a_number() {
    let feature = json!({
        "type": "Feature",
        "properties": { "name": "A", "date": 2008 },
        "geometry": { "type": "Point", "coordinates": [44.8, 41.7] },
    });
    let (document, _) =
        document("a.geojson", &json!({ "type": "FeatureCollection", "features": [feature] }).to_string());
    assert_eq!(document["events"][0]["date"], "2008");
}

#[rstest]
#[case::a_mark_of_its_own("Microsoft ships .NET", "Microsoft ships .NET")]
#[case::a_mark_behind_tags("It <b><i>sank</i></b>.", "It sank.")]
#[case::blocks("<p>One.</p><p>Two</p>", "One. Two")]
fn a_space_before_a_mark_goes_only_with_a_tag(#[case] html: &str, #[case] plain: &str) {
    let (document, _) = document("a.csv", &format!("title\n{html}\n"));
    assert_eq!(document["events"][0]["title"], plain);
}
