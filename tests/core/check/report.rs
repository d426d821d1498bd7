//! What an author of a document reads: one problem for one mistake, each with its position and a hint.

use super::{EVERY_FIELD, THIRTY, checked, report};

/// One mistake each: its name, a piece of the valid document, and its wrong replacement.
#[rustfmt::skip]
const MISTAKES: &[(&str, &str, &str)] = &[
    ("a comma too many", r#""aliases": ["Nord"]"#, r#""aliases": ["Nord",]"#),
    ("another version", "article-explorer/2", "article-explorer/3"),
    ("a field nobody knows", r#""language": "en-GB","#, r#""language": "en-GB", "colour": "red","#),
    ("a misspelt field", r#""summary": "Aid"#, r#""sumary": "Aid"#),
    ("a misspelt list that others refer to", r#""events": [
    {"#, r#""evens": [
    {"#),
    ("a field given twice", r#""id": "north-south","#, r#""id": "north-south", "id": "south-north","#),
    ("a field left out", r#""measures": "The aid that was pledged.","#, ""),
    ("a list that is an object", r#""links": [{ "label": "Her page", "url": "https://example.org/ada" }]"#,
        r#""links": { "label": "Her page" }"#),
    ("a text for a list that others refer to", r#""themes": [
    { "id": "war", "label": "War and peace" },
    { "id": "money", "label": "Money" }
  ]"#, r#""themes": "war, money""#),
    ("a number for a text", r#""title": "Lead""#, r#""title": 7"#),
    ("a text for a number", r#""level": 2"#, r#""level": "2""#),
    ("null", r#""occasion": "At the signing""#, r#""occasion": null"#),
    ("a fraction for a count", r#""level": 2"#, r#""level": 2.5"#),
    ("a paragraph 0", r#""section": "aid",
      "paragraph": 1,
      "kind""#, r#""section": "aid",
      "paragraph": 0,
      "kind""#),
    ("a number beyond numbers", "2.8e6", "2.8e999"),
    ("an empty text", r#""label": "Money""#, r#""label": " ""#),
    ("a headline that is too long", "The accord is ratified", "The accord is ratified, after long debates that nobody had wanted to hear"),
    ("a text broken over two lines", "Two states on", "Two states\n        on"),
    ("a text broken by an escape", "Two states on", r"Two states\non"),
    ("a text that turns its direction", "Two states on", "Two \u{202e}states on"),
    ("an id with capitals", r#""id": "which-accord""#, r#""id": "Which Accord""#),
    ("an id taken twice", r#""label": "Money" }"#, r#""label": "Money" }, { "id": "war", "label": "War" }"#),
    ("an event with an entity's id", r#""name": "Harbour Accord" }"#,
        r#""name": "Harbour Accord" }, { "id": "pledge", "kind": "work", "name": "The Pledge" }"#),
    ("an unknown entity", r#""parties": ["north""#, r#""parties": ["nroth""#),
    ("an unknown entity, of which only a part is right", r#""speaker": "ada""#, r#""speaker": "ada-the-first""#),
    ("an event for an entity", r#""places": ["harbour"]"#, r#""places": ["pledge"]"#),
    ("an unknown event in a paragraph", r#""events": ["pledge"]"#, r#""events": ["plege"]"#),
    ("an unknown section", r#""section": "aid""#, r#""section": "ade""#),
    ("an unknown theme", r#""theme": "money""#, r#""theme": "cash""#),
    ("an id listed twice", r#""parties": ["north", "south"]"#, r#""parties": ["north", "north"]"#),
    ("a mention that isn't closed", "signs the [[accord|accord]]", "signs the [[accord|accord"),
    ("a mention that isn't opened", "signs the [[accord|accord]]", "signs the accord]]"),
    ("a mention of nobody", "[[ada|Ada]] signed", "[[adda|Ada]] signed"),
    ("a mention without words", "[[ada|Ada]] signed", "[[ada|]] signed"),
    ("a mark of no event", "[[ada|Ada]] signed", "[[!nothing]] signed"),
    ("a mark of what another paragraph tells", "Parliament ratified it later.", "Parliament ratified it later.[[!pledge]]"),
    ("a mark of what happened", "[[ada|Ada]] signed", "[[!signing]] signed"),
    ("a mention where none is read", r#""title": "The accord is signed""#, r#""title": "The [[accord]] is signed""#),
    ("a word that isn't the format's", r#""status": "planned""#, r#""status": "plannd""#),
    ("a word like none of the format's", r#""kind": "ambiguity""#, r#""kind": "oops""#),
    ("a kind that nobody declares", r#""kind": "vote""#, r#""kind": "ballot""#),
    ("a relation that nobody declares", r#""type": "ratifies""#, r#""type": "ratified""#),
    ("a kind that the format has already", r#"[{ "id": "port", "label""#,
        r#"[{ "id": "person", "label": "One", "plural": "Some" }, { "id": "port", "label""#),
    ("a section without a paragraph", r#""section": "aid",
      "paragraph": 1
    }"#, r#""section": "aid"
    }"#),
    ("no theme where there are themes", r#""theme": "money","#, ""),
    ("an address without s", "https://example.org/ada", "http://example.org/ada"),
    ("no address", "https://example.org/ada", "example.org"),
    ("an address with a user's name", "https://example.org/ada", "https://example.org@example.com/ada"),
    ("a language nobody tags so", "en-GB", "British English"),
    ("a latitude beyond the pole", r#""lat": 12.5"#, r#""lat": 125"#),
    ("a date of no form", r#""2008-09-17""#, r#""17 September 2008""#),
    ("an impossible date", r#""2008-09-17""#, r#""2008-02-30""#),
    ("a date that ends before it starts", "[2008-10-29..2008-10-30]", "2008-10-29/2008-10-28"),
    ("a date without its dating", r#""dating": "stated",
      "theme": "money""#, r#""theme": "money""#),
    ("a dating without a date", r#""status": "claimed""#, r#""dating": "stated", "status": "claimed""#),
    ("a dating without its reason", r#""date_note": "The year is that of the sentence before.","#, ""),
    ("a claim by nobody", r#""claimed_by": ["south"]"#, r#""claimed_by": []"#),
    ("an office that ends before it starts", r#""to": "2012-05-07""#, r#""to": "2008-05-06""#),
    ("an act outside the office", r#""role": "President of the North""#, r#""role": "minister""#),
    ("an event tied to itself", r#""to": "ratification""#, r#""to": "pledge""#),
    ("a relation against time", r#""role": "President of the North" }],"#,
        r#""role": "President of the North" }], "relations": [{ "type": "signed", "to": "ratification" }],"#),
    ("events in a circle", r#""note": "After six weeks." }"#,
        r#""note": "After six weeks." }, { "type": "follows", "to": "pledge" }"#),
    ("a paragraph that isn't there", r#""section": "aid",
      "paragraph": 1,
      "kind""#, r#""section": "aid",
      "paragraph": 2,
      "kind""#),
    ("an event told elsewhere than it says", r#""section": "treaty",
      "paragraph": 2,
      "kind""#, r#""section": "treaty",
      "paragraph": 1,
      "kind""#),
    ("an event that its paragraph doesn't list", r#"["signing", "rumour"]"#, r#"["signing"]"#),
    ("an event that doesn't name its paragraph", r#""also": [{ "section": "treaty", "paragraph": 2 }],"#, ""),
    ("a quote from a paragraph that isn't there", r#""event": "signing",
      "section": "treaty",
      "paragraph": 1"#, r#""event": "signing",
      "section": "treaty",
      "paragraph": 3"#),
    ("a frame without width", r#""east": 20"#, r#""east": 0"#),
    ("a topology that isn't there", "square.topojson", "circle.topojson"),
    ("a topology elsewhere", "square.topojson", "../square.topojson"),
    ("a topology that isn't JSON", "square.topojson", "text.topojson"),
    ("a topology that is GeoJSON", "square.topojson", "geojson.topojson"),
    ("a topology with an arc missing", "square.topojson", "torn.topojson"),
    ("a layer that the topology lacks", r#"{ "name": "lakes""#, r#"{ "name": "seas""#),
    ("a fill that is none", r#""fill": "highlight""#, r#""fill": "green""#),
    ("a highlighted layer without words", r#", "label": "Lakes that freeze""#, ""),
    ("a label of a layer that isn't highlighted", r#""fill": "highlight""#, r#""fill": "water""#),
    ("an area in a layer that the map lacks", r#""map": "island", "layer": "land", "id": "SOUTH""#,
        r#""map": "island", "layer": "lnd", "id": "SOUTH""#),
    ("an area that the layer lacks", r#""map": "island", "layer": "land", "id": "SOUTH""#,
        r#""map": "island", "layer": "land", "id": "EAST""#),
    ("an empty list of viewpoints", r#""viewpoints": [
      {
        "id": "most",
        "label": "Most others",
        "text": "Most see a province of [[north]] in [[south]].",
        "says": ["north"],
        "section": "treaty",
        "paragraph": 2,
        "areas": [{ "layer": "land", "id": "SOUTH", "drawn": "part-of", "of": "north" }]
      },
      {
        "id": "own",
        "label": "The South",
        "text": "[[south]] is a state.",
        "says": ["south"],
        "link": { "label": "Where the lines come from", "url": "https://example.org/lines" },
        "areas": [
          {
            "layer": "land",
            "id": "SOUTH",
            "drawn": "state",
            "names": [{ "text": "Free South", "usage": "the South itself" }]
          }
        ]
      }
    ]"#, r#""viewpoints": []"#),
    ("a viewpoint without areas", r#""areas": [{ "layer": "land", "id": "SOUTH", "drawn": "part-of", "of": "north" }]"#,
        r#""areas": []"#),
    ("a viewpoint without a source", r#""link": { "label": "Where the lines come from", "url": "https://example.org/lines" },"#, ""),
    ("a viewpoint with half a source", r#""section": "treaty",
        "paragraph": 2,
        "areas""#, r#""section": "treaty",
        "areas""#),
    ("a viewpoint's paragraph that isn't there", r#""paragraph": 2,
        "areas""#, r#""paragraph": 9,
        "areas""#),
    ("a viewpoint with another's id", r#""id": "own""#, r#""id": "most""#),
    ("a viewpoint of nobody", r#""says": ["north"],
        "section""#, r#""says": ["nroth"],
        "section""#),
    ("a drawing that isn't the format's", r#""drawn": "state""#, r#""drawn": "stat""#),
    ("a part of nobody", r#""drawn": "part-of", "of": "north""#, r#""drawn": "part-of", "of": "nort""#),
    ("a part of nothing", r#""drawn": "part-of", "of": "north""#, r#""drawn": "part-of""#),
    ("a state that is a part", r#""drawn": "state","#, r#""drawn": "state", "of": "north","#),
    ("a viewed area in a layer that no map has", r#""layer": "land", "id": "SOUTH", "drawn""#, r#""layer": "lnd", "id": "SOUTH", "drawn""#),
    ("a viewed area that the layer lacks", r#""layer": "land", "id": "SOUTH", "drawn""#, r#""layer": "land", "id": "SOTH", "drawn""#),
    ("an area viewed twice", r#"[{ "layer": "land", "id": "SOUTH", "drawn": "part-of", "of": "north" }]"#,
        r#"[{ "layer": "land", "id": "SOUTH", "drawn": "part-of", "of": "north" }, { "layer": "land", "id": "SOUTH", "drawn": "disputed" }]"#),
    ("a picture on another server", "media/the harbour.svg", "https://example.org/harbour.svg"),
    ("a picture on a server without its scheme", "media/the harbour.svg", "//example.org/harbour.svg"),
    ("a picture in the text of its address", "media/the harbour.svg", "data:image/svg+xml,<svg/>"),
    ("a picture from the root of the server", "media/the harbour.svg", "/media/harbour.svg"),
    ("a picture above the document", "media/the harbour.svg", "../media/harbour.svg"),
    ("a picture beyond a folder", "media/the harbour.svg", "media/../../harbour.svg"),
    ("a picture behind a backslash", "media/the harbour.svg", r"media\\harbour.svg"),
    ("a picture of a drive", "media/the harbour.svg", "c:harbour.svg"),
    ("a picture with a question", "media/the harbour.svg", "harbour.svg?size=2"),
    ("a picture in an empty folder", "media/the harbour.svg", "media//harbour.svg"),
    ("a film", "media/the harbour.svg", "media/harbour.mp4"),
    ("a name without an ending", "media/the harbour.svg", "media/harbour"),
    ("a picture without words", r#""alt": "A pier.",
          "#, ""),
    ("a picture of nobody", r#""credit": "Somebody, CC0",
          "link""#, r#""link""#),
    ("a picture without a width", r#""width": 300,
          "#, ""),
    ("a picture without height", r#""height": 400"#, r#""height": 0"#),
    ("a mention in a caption of nobody", "[[ada]] signs, drawn", "[[eda]] signs, drawn"),
    ("an area on a map that isn't there", r#""map": "island", "layer": "land", "id": "SOUTH""#,
        r#""map": "mainland", "layer": "land", "id": "SOUTH""#),
];

#[test]
fn one_mistake_is_one_problem_with_its_place_and_a_hint() {
    let (mut reports, mut others) = (String::new(), Vec::new());
    for (name, right, wrong) in MISTAKES {
        assert!(EVERY_FIELD.contains(right), "{name}: {right}");
        let json = EVERY_FIELD.replacen(right, wrong, 1);
        let report = report(&json);
        reports.extend([name, "\n"]);
        reports.extend(report.lines().flat_map(|line| ["    ", line, "\n"]));
        reports.push('\n');
        if report.lines().count() != 1 {
            others.push(name);
        }
    }
    assert_eq!(others, Vec::<&&str>::new(), "{reports}");
    insta::assert_snapshot!(reports);
}

#[test]
fn thirty_mistakes_are_thirty_problems_in_the_order_of_the_document() {
    let report = report(THIRTY);
    insta::assert_snapshot!(report);
    assert_eq!(report.lines().count(), 30);
}

#[test]
fn a_problem_counts_columns_in_characters() {
    let json = EVERY_FIELD.replacen(r#"{ "label": "Border""#, r#"{ "label": "Граница — 🏔", "colour": 1"#, 1);
    let problem = &checked(&json).unwrap_err()[0];
    let line = json.lines().nth(problem.line - 1).unwrap();
    assert_eq!(line.chars().skip(problem.column - 1).take(8).collect::<String>(), r#""colour""#);
}

#[test]
fn an_empty_document_is_one_problem() {
    assert_eq!(report(""), "article.json:1:1: the document is empty\n");
}

/// Between two times of a day, only the clocks tell which is the earlier, and those of a known zone tell nothing about
/// those of none.
#[test]
fn a_relation_against_the_clock_is_reported() {
    let is_reported = |later: &str, earlier: &str| {
        let mut document: serde_json::Value = serde_json::from_str(EVERY_FIELD).unwrap();
        let events = document["events"].as_array_mut().unwrap();
        let tied = events.iter().position(|event| event["relations"].get(0).is_some()).unwrap();
        let to = events[tied]["relations"][0]["to"].as_str().unwrap().to_owned();
        let other = events.iter().position(|event| event["id"] == to.as_str()).unwrap();
        (events[tied]["date"], events[other]["date"]) = (later.into(), earlier.into());
        report(&document.to_string()).contains("which is later than this event")
    };
    assert!(is_reported("2008-09-17T10:05:00", "2008-09-17T10:06:00"));
    assert!(!is_reported("2008-09-17T10:06:00", "2008-09-17T10:05:00"));
    assert!(!is_reported("2008-09-17T10:05:00Z", "2008-09-17T10:06:00"));
    assert!(is_reported("2008-09-17T12:05:00+02:00", "2008-09-17T10:06:00Z"));
}
