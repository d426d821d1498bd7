//! Labels, hints and announcements of the interface, from the top of the page to its bottom.

use super::{clock, count, count_of, quoted, rounded_year, say, say_day};
use crate::date::{Date, Period};

/// How many parts of an address a notice names, and how many letters of them all.
const NAMED_PARTS: usize = 3;
const NAMED_LETTERS: usize = 40;

/// The notice about parts of an address that couldn't be understood; `None` if there are none. It takes two lines of a
/// small phone at most, however long the address is.
pub fn ignored(parts: &[String]) -> Option<String> {
    let named = parts.iter().take(NAMED_PARTS).map(String::as_str).collect::<Vec<_>>().join(", ");
    let short: String = named.chars().take(NAMED_LETTERS).collect();
    let cut = if short.len() < named.len() { "…" } else { "" };
    let more =
        if parts.len() > NAMED_PARTS { format!(" and {} more", parts.len() - NAMED_PARTS) } else { String::new() };
    (!parts.is_empty()).then(|| format!("Unknown in the address, ignored: {short}{cut}{more}"))
}

/// The title of the browser's window while something is selected.
pub fn window_title(selected: &str, article: &str) -> String {
    format!("{selected} – {article}")
}

/// The button that closes a list or the card.
pub const CLOSE: &str = "×";
/// The hint that a focused panel shows: what the arrow keys do.
pub const LINKS_HINT: &str = "← → links";

/// The button that opens ways to share what is seen.
pub const SHARE: &str = "Share";
/// What is shared.
pub const SHARED: &str = "The selection, the filters, the time and the land as you see them now.";
/// The heading of the lines that embed what is seen.
pub const EMBED: &str = "Embed in a page";
/// Says what the two lines do.
pub const EMBED_WAYS: &str = "As an element it prints whole and can be scripted. A frame needs no script in your page.";
/// Copies the line that embeds what is seen as an element.
pub const COPY_ELEMENT: &str = "Copy as element";
/// Copies the line that embeds what is seen as a frame.
pub const COPY_FRAME: &str = "Copy as frame";
/// Opens the system's share sheet.
pub const SHARE_WITH: &str = "Share with …";

/// The line of HTML that embeds a page at an address as a frame.
pub fn frame_line(address: &str, title: &str) -> String {
    let (address, title) = (escaped(address), escaped(title));
    format!("<iframe src=\"{address}\" title=\"{title}\" width=\"720\" height=\"520\"></iframe>")
}

/// The line of HTML that embeds the explorer as an element: `folder` is the address of its files, `at` the address of
/// what it shows, from `#` on; empty for the first state.
pub fn element_line(folder: &str, at: &str, title: &str) -> String {
    let (folder, title) = (escaped(folder), escaped(title));
    let at = if at.is_empty() { String::new() } else { format!(" at=\"{}\"", escaped(at)) };
    format!(
        "<script src=\"{folder}article-explorer.js\" async></script>\
         <article-explorer{at}><a href=\"{folder}\">{title}</a></article-explorer>"
    )
}

/// A text, escaped for an attribute of HTML or between tags.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// What stands in place of an explorer that can't start on a page.
pub const COULD_NOT_START: &str = "The interactive view could not start in this browser.";
/// What stands in place of an explorer that stopped.
pub const HAS_STOPPED: &str = "The interactive view has stopped in this browser.";
/// The link to the explorer's own page, where the article is text.
pub const READ_AS_TEXT: &str = "Read the article as text";

/// The button that opens the filters, and their region.
pub const FILTERS: &str = "Filter";
/// The panel of filters.
pub const FILTERS_PANEL: &str = "Filter events";
/// Closes the panel of filters.
pub const CLOSE_FILTERS: &str = "Close the filters";
/// The headings of facets.
pub const FACET_THEME: &str = "Theme";
/// The heading of the sorts of events.
pub const FACET_KIND: &str = "Kind";
/// The heading of how the content of events stands.
pub const FACET_STANDING: &str = "Happened or said";
/// The heading of how dates are known.
pub const FACET_DATING: &str = "How the date is known";
/// The headings of the groups of entities, in the order of `ENTITY_GROUPS`.
pub const FACETS_WITH: [&str; 4] = ["People", "Places", "States and organisations", "Works, treaties and other things"];
/// The choice of events with a place in the map's frame.
pub const IN_FRAME: &str = "In the map’s frame";
/// The choice of what happens to marks of other events.
pub const HIDE_OTHERS: &str = "Hide other events";
/// The time that the timeline shows, as something that leaves events out.
pub const TIME_SHOWN: &str = "Time shown";
/// The field of the first day shown.
pub const FROM: &str = "From ";
/// The field of the last day shown.
pub const TO: &str = "to ";
/// What can be typed as a date.
pub const DATE_EXAMPLE: &str = "2009-08";
/// The message about a typed date that is none.
pub fn no_date(text: &str) -> String {
    format!("“{text}” is no date. Write a year, a month or a day: 2009, 2009-08 or 2009-08-26.")
}
/// Lifts every filter.
pub const CLEAR_FILTERS: &str = "Show all";
/// Precedes what could be lifted when nothing is left.
pub const LIFT: &str = "Without ";
/// The list of what is asked for.
pub const CHOSEN: &str = "Filters in use";

/// How many events filters and time leave: “12 of 95 events”.
pub fn events_left(number: usize, all: usize) -> String {
    if number == 0 { format!("None of {}", count(all, "event")) } else { count_of(number, all, "event") }
}

/// The button that lifts a filter, as it is spoken: “Military, lift this filter”.
pub fn lift_spoken(label: &str) -> String {
    format!("{label}, lift this filter")
}

/// A choice with the number of events that it would leave, as it is spoken: “Military, 12 events”.
pub fn choice_spoken(label: &str, number: usize) -> String {
    format!("{label}, {}", count(number, "event"))
}

/// What could be lifted, with the number of events that would be left: “Military (12)”.
pub fn lift_to(label: &str, number: usize) -> String {
    format!("{label} ({number})")
}

/// The tooltip of a lane's name and of a legend's entry: “Show only Military”, or “Show all again”.
pub fn show_alone(label: &str, is_alone: bool) -> String {
    if is_alone { "Show all again".into() } else { format!("Show only {label}") }
}

/// In the map's legend, behind the name of an area: shows only the events that have to do with it. Pressed again, it shows
/// all.
pub const SHOW_ONLY: &str = "Show only";

/// The names of the lanes.
pub const LANES: &str = "Themes. Press one to show it alone.";
/// The button that opens the files to download.
pub const DOWNLOAD: &str = "Download";

/// How many events the files hold: “All 95 events”, “12 of 95 events, as filtered”.
pub fn to_download(number: usize, all: usize) -> String {
    if number == all {
        format!("All {}", count(all, "event"))
    } else {
        format!("{number} of {}, as filtered", count(all, "event"))
    }
}

/// The files, in the order of their formats: what each is, and what it is for.
pub const FILES: [(&str, &str); 6] = [
    ("Table (CSV)", "One row an event, for Excel, LibreOffice and statistics."),
    ("Text (Markdown)", "All that is told of each event, to read and to quote."),
    ("Calendar (iCalendar)", "For calendars. An uncertain date takes all the days that it may mean."),
    ("Places (GeoJSON)", "For maps and programs such as QGIS."),
    ("Timeline (TimelineJS)", "For TimelineJS3, a timeline to be embedded in articles."),
    ("Data (JSON)", "The document of this explorer, for programs and for an explorer of your own."),
];

/// What a file lacks: “20 without a date are left out.” Of places those without a position are in the file, too.
pub fn lacks(is_places: bool, number: usize) -> Option<String> {
    let verb = if number == 1 { "is" } else { "are" };
    let (what, how) = if is_places { ("position", "in it without a point") } else { ("date", "left out") };
    (number > 0).then(|| format!("{number} without a {what} {verb} {how}."))
}

/// What a file is for, and what it lacks.
pub fn for_what(about: &str, lacks: Option<String>) -> String {
    std::iter::once(about.to_owned()).chain(lacks).collect::<Vec<_>>().join(" ")
}

/// The button that saves a file.
pub const SAVE: &str = "Save";
/// The button that copies a file's text.
pub const COPY: &str = "Copy";

/// How the button that saves a file is spoken: “Save: Table (CSV)”.
pub fn save(name: &str) -> String {
    format!("{SAVE}: {name}")
}

/// How the button that copies a file's text is spoken: “Copy: Table (CSV)”.
pub fn copy(name: &str) -> String {
    format!("{COPY}: {name}")
}

/// How the button that saves a picture is spoken: “SVG: Timeline”.
pub fn save_as(name: &str, format: &str) -> String {
    format!("{format}: {name}")
}

/// How the button that copies what a view shows is spoken: “Copy as text: Timeline”.
pub fn copy_as_text(name: &str) -> String {
    format!("{COPY} as text: {name}")
}

/// The notice after a file was saved.
pub fn saved(name: &str) -> String {
    format!(
        "{name} is saved where this browser puts downloads. If it isn’t there, the page may not save files here: copy the text instead."
    )
}

/// The heading of the pictures.
pub const PICTURES: &str = "Pictures of what is seen now";
/// What the picture of the timeline shows.
pub const TIMELINE_AS_SEEN: &str = "The time, the scale and the selection of this moment.";
/// What the picture of the map shows.
pub const MAP_AS_SEEN: &str = "The frame, the view and the selection of this moment.";
/// The notice if the browser can't draw a picture.
pub const NOT_DRAWN: &str = "This browser doesn’t let the page draw the picture. The SVG has the same.";

/// What whoever uses the files has to say: “Say where it comes from: after …, CC BY-SA 4.0.”
pub fn licence(source: &str, licence: &str) -> String {
    format!("If you publish any of it, say where it comes from: after {source}, {licence}.")
}

/// The walk through time, and the button that begins it.
pub const WALK: &str = "Walk through time";
/// The button to the event before on the walk, and how it is spoken.
pub const PREVIOUS: [&str; 2] = ["Previous", "Previous event"];
/// The button to the event after on the walk, and how it is spoken.
pub const NEXT: [&str; 2] = ["Next", "Next event"];
/// The button that leaves out of the walk what isn't a key event.
pub const KEY_EVENTS: &str = "Key events";

/// How far the walk has come: “12 of 75”.
pub fn walked(number: usize, of: usize, is_on_route: bool) -> String {
    match number {
        0 => format!("before the first of {of}"),
        _ if is_on_route => format!("{number} of {of}"),
        _ => format!("after {number} of {of}"),
    }
}

/// What the walk goes through: “12 of 75 dated events; the 20 undated aren’t on it”.
pub fn on_the_walk(number: usize, dated: usize, undated: usize) -> String {
    let on_it = count_of(number, dated, "dated event");
    if undated == 0 { on_it } else { format!("{on_it}; the {undated} undated aren’t on it") }
}

/// The ways to the views.
pub const VIEWS: &str = "Views";

/// The button that enlarges a view, by its name: “Enlarge the map”.
pub fn enlarge(view: &str) -> String {
    format!("Enlarge the {}", view.to_lowercase())
}

/// The button that puts an enlarged view back: “Put the map back”.
pub fn put_back(view: &str) -> String {
    format!("Put the {} back", view.to_lowercase())
}

/// The tooltip of a button that a key presses too: “Enlarge the map (E)”.
pub fn with_key(label: &str, key: Option<&str>) -> String {
    key.map_or_else(|| label.into(), |key| format!("{label} ({key})"))
}

/// The story's view.
pub const STORY: &str = "Story";
/// The panel that holds the story.
pub const STORY_PANEL: &str = "The story. Left and right arrow keys move through its links.";
/// The list of events below a paragraph.
pub const EVENTS_TOLD_HERE: &str = "Events told here";

/// The heading of all events and names, behind the story.
pub const INDEX: &str = "Index";

/// The button below a paragraph for the events without room: “+3 events”.
pub fn more_events(number: usize) -> String {
    format!("+{}", count(number, "event"))
}

/// The card's view.
pub const CARD: &str = "Card";
/// The panel that holds the card.
pub const CARD_PANEL: &str = "The card. Left and right arrow keys move through its links.";
/// Closes the card.
pub const CLOSE_CARD: &str = "Close the card";
/// The button that opens the article at a glance, and the title of that card.
pub const AT_A_GLANCE: &str = "At a glance";
/// The label of the input for the day on which the lens of recognition looks.
pub const AS_OF: &str = "As of ";
/// The links to the events before and after one.
pub const NEIGHBOURS: &str = "Before and after";
/// The arrows before the links to the event before and to the one after. They point to where these stand in time: on a
/// page from right to left, what comes after is on the left.
pub fn arrows(is_rtl: bool) -> [&'static str; 2] {
    if is_rtl { ["→ ", "← "] } else { ["← ", "→ "] }
}

/// The arrows of the walk: before the label of the button back, and behind that of the button on.
pub fn walk_arrows(is_rtl: bool) -> [&'static str; 2] {
    if is_rtl { ["→ ", " ←"] } else { ["← ", " →"] }
}

/// Stands between who recognises and who is recognised.
pub fn recognises(is_rtl: bool) -> &'static str {
    if is_rtl { " ← " } else { " → " }
}

/// How a link to the event before is spoken.
pub fn before(title: &str) -> String {
    format!("Before: {title}")
}

/// How a link to the event after is spoken.
pub fn after(title: &str) -> String {
    format!("After: {title}")
}

/// The tooltip of a date: how EDTF writes it.
pub fn edtf(date: &Date) -> String {
    format!("EDTF: {date}")
}

/// The buttons that copy a citation: “Cite this event”.
pub fn cite(what: &str) -> String {
    format!("Cite this {what}")
}
/// The button that copies the link to a card.
pub const COPY_LINK: &str = "Copy link";

/// The notice after a text was copied.
pub const COPIED: &str = "Copied:";
/// The notice if the browser refuses to copy.
pub const NOT_COPIED: &str = "This browser doesn’t let the page copy. The text is selected:";

/// Closes a list over a view.
pub const CLOSE_LIST: &str = "Close the list";

/// The map's view.
pub const MAP: &str = "Map";
/// The plot of the map.
pub const MAP_PLOT: &str = "\
    Map. Arrow keys move it, plus and minus scale it, 0 shows the first frame; Tab goes to its places, arrow keys \
    from one to the next.";
/// The buttons of the map, each with its spoken label: closer, farther, the region, the whole map.
pub const MAP_BUTTONS: [(&str, &str); 4] =
    [("+", "Enlarge the map"), ("−", "Shrink the map"), ("⌂", "Show the region"), ("◎", "Show the whole map")];
/// The label of the choice of viewpoints.
pub const VIEW: &str = "View ";
/// The key of the map.
pub const MAP_KEY: &str = "What the fills and marks of the map stand for";
/// What a mark of the map counts.
pub const MARKS_KEY: &str = "events here";
/// What a screen reader is told when the map has moved: “The map is 350 km wide, 5 places in view”.
pub fn map_shows(width: &str, places: usize) -> String {
    format!("The map is {width} wide, {} in view", count(places, "place"))
}

/// The map's legend.
pub const LEGEND: &str = "Legend";
/// The map in words.
pub const IN_WORDS: &str = "Describe the map";
/// The list of events of which no place is on the map.
pub const UNPLACED: &str = "Events not on the map";
/// The arrow to a place out of the frame.
pub const OFF_FRAME_ARROW: &str = "➤";

/// The button that lists the events of which no place is on the map: “3 events not on the map”.
pub fn unplaced(number: usize) -> String {
    format!("{} not on the map", count(number, "event"))
}

/// The timeline's view, and its heading.
pub const TIMELINE: &str = "Timeline";
/// The plot of the timeline.
pub const TIMELINE_PLOT: &str = "\
    Events in time. Left and right arrow keys go from event to event, up and down to other lanes; plus and minus \
    scale, 0 shows all, Shift and arrow keys move. Tab goes on to gaps and to events close together, arrow keys \
    from one to the next.";
/// The timeline's legend.
pub const MARKS_LEGEND: &str = "What the marks mean";
/// The list of events without a date.
pub const UNDATED_FACTS: &str = "Facts without a date";
/// The heading of the events without a date in the list of narrow pages.
pub const WITHOUT_DATE: &str = "Without a date";
/// The choice of how much room time takes.
pub const SPACING: &str = "Scale";
/// How much room time takes: more where more happened, or the same for every day outside of gaps, or for every day.
pub const SPACINGS: [&str; 3] = ["by events", "without empty years", "true to time"];
/// The group of buttons that scale the timeline.
pub const TIMELINE_SCALE: &str = "Scale of the timeline";
/// The buttons that scale the timeline, each with its spoken label: less time, more time, all of it.
pub const TIMELINE_BUTTONS: [(&str, &str); 3] = [("+", "Zoom in"), ("−", "Zoom out"), ("All", "Show all of the time")];
/// From this many days on, about a thousand years, a stretch is told in years.
const YEARS_TOLD: i64 = 365_000;

/// A stretch of time: “1 August 2008 to 12 May 2009”, “9:40 to 10:05 on 3 May 2008”, “66 million years ago to 1980”.
pub fn from_to(period: Period) -> String {
    let [first, last] = period.ends();
    let (day, last_day) = period.days();
    if last_day.since(day) > YEARS_TOLD {
        return format!("{} to {}", rounded_year(day.ymd().0), rounded_year(last_day.ymd().0));
    }
    if !period.is_of_days() && day == last_day {
        return format!("{} to {} on {}", clock(period.first), clock(period.last), say_day(day));
    }
    format!("{} to {}", say(&first), say(&last))
}

/// What a screen reader is told when the timeline has moved: “1 August 2008 to 12 May 2009, 41 of 77 dated events”.
pub fn time_shown(period: Option<Period>, events: usize, all: usize) -> String {
    let time = period.map_or_else(|| "All of the time".into(), from_to);
    format!("{time}, {}", count_of(events, all, "dated event"))
}

/// What a screen reader is told when time takes another room, by its name: “Scale: true to time”.
pub fn spaced(spacing: &str) -> String {
    format!("{SPACING}: {spacing}")
}

/// What a screen reader is told when a gap was opened or folded: “18 years without events, shown”.
pub fn gap_changed(span: &str, is_open: bool) -> String {
    format!("{}, {}", without_events(span), if is_open { "shown" } else { "folded" })
}

/// The strip over the timeline.
pub const OVERVIEW: &str = "The time shown, of all the time";
/// The handle at the start of the brush.
pub const BRUSH_START: &str = "Start of the time shown";
/// The handle at the end of the brush.
pub const BRUSH_END: &str = "End of the time shown";

/// The button that lists the events without a date: “12 undated”.
pub fn undated(number: usize) -> String {
    format!("{number} {}", super::UNDATED)
}

/// A gap in the list of narrow pages: “18 years without events”.
pub fn without_events(span: &str) -> String {
    format!("{span} without events")
}

/// The tooltip of the button on a gap: “18 years without events. Show them.”
pub fn gap_title(span: &str, is_open: bool) -> String {
    format!("{}. {}", without_events(span), if is_open { "Fold them." } else { "Show them." })
}

/// The label, for screen readers, of the button on a gap. It must contain the visible text `seen` word for word (WCAG
/// 2.5.3, Label in Name). “16 y” isn't part of “16 years”, so it is put in front.
pub fn gap_spoken(span: &str, seen: &str, is_open: bool) -> String {
    let title = gap_title(span, is_open);
    if seen.is_empty() || seen == span { title } else { format!("{seen}, {title}") }
}

/// The notice about rows that aren't drawn: “12 of 40 events aren’t in this part of the list”.
pub fn outside_list(number: usize, all: usize) -> String {
    format!("{number} of {} aren’t in this part of the list", count(all, "event"))
}

/// What stands before the words for a picture where it isn't shown.
pub const PICTURE: &str = "Picture: ";

/// The button at the end of the drawn part of a long list: “Show 50 more of 800”.
pub fn show_more(number: usize, all: usize) -> String {
    format!("Show {number} more of {all}")
}

// The print-out, from its top to its end.

/// The button that prints, as the browser's own command does.
pub const PRINT: &str = "Print";
/// Said after the button was pressed where the page may not print.
pub const NOT_PRINTED: &str = "The page around this one doesn’t let it print.";
/// Heads the events that the article turns on.
pub const PRINT_KEY_EVENTS: &str = "Key events";
/// Heads the views of what the maps draw.
pub const PRINT_VIEWS: &str = "Whose view the maps show";
/// Follows the name of the view that the maps are drawn in.
pub const PRINT_DRAWN: &str = " (drawn here)";
/// Heads the timeline.
pub const PRINT_TIMELINE: &str = "All dated events on one line";
/// Says how to read the timeline.
pub const PRINT_TIMELINE_NOTE: &str = "\
    A day takes more room where more happened, and empty years are folded. Marks are as wide as the time that their \
    dates cover. The number on a mark is its event’s in the table; a number alone has no room for its mark.";
/// Heads the table of events.
pub const PRINT_TABLE: &str = "Events in order of time";
/// Heads the columns of the table: number, date, event, how it stands, where the story tells it.
pub const PRINT_COLUMNS: [&str; 5] = ["No.", "Date", "What is told", "How it stands", "Told in"];
/// Heads the events without a date.
pub const PRINT_UNDATED: &str = "Without a date";
/// Heads quotations and figures that belong to no event.
pub const PRINT_LOOSE: &str = "Said apart from events";
/// Precedes how a date was found.
pub const PRINT_DATING: &str = "Date: ";
/// Heads the story.
pub const PRINT_STORY: &str = "The article";
/// Heads the notes to the story.
pub const PRINT_NOTES: &str = "Notes";
/// Heads the names.
pub const PRINT_NAMES: &str = "Index of names";
/// Heads the sources.
pub const PRINT_SOURCES: &str = "Sources and further reading";
/// Heads the citation.
pub const HOW_TO_CITE: &str = "How to cite";
/// How to read the numbers of the print-out.
pub const PRINT_READING: &str = "\
    Bold numbers are those of the table of events. Raised numbers lead to the notes, and raised numbers with an S to \
    the sources. “4.2” is the second paragraph of section 4 of the article. A date without a remark is given by the \
    article itself.";
/// Precedes the numbers of the events that a paragraph tells, or that have to do with a name: “Events 3, 7–9”.
pub const PRINT_EVENTS: &str = "Events ";
/// Precedes the number of a source: “S1”.
pub const PRINT_SOURCE: &str = "S";
/// The numbers of rows of the table, in a text: “no. 12”.
pub fn print_numbers(numbers: &str) -> String {
    format!("no. {numbers}")
}

/// Precedes the address of the page on paper.
pub const PRINT_ADDRESS: &str = "This page: ";
/// Heads the events around the one that is printed.
pub const PRINT_AROUND: &str = "Before and after";
/// Heads the paragraphs of the story that tell what is printed.
pub const PRINT_TOLD: &str = "As the article tells it";
/// Precedes the paragraphs of the story that mention a name: “Named in 1.1, 4.2”.
pub const PRINT_MENTIONED: &str = "Named in ";

/// The search, its field, and the region of both.
pub const SEARCH: &str = "Search";
/// What the field of the search shows while it is empty.
pub const SEARCH_HINT: &str = "Search";
/// The button that empties the field of the search.
pub const CLEAR_SEARCH: &str = "Clear the search";
/// The list of what the search found.
pub const FOUND: &str = "Results";
/// What the search says of a query that has no word, such as “?!”.
pub const NOTHING_ASKED: &str = "Type a word, a name, a number or a date.";

/// How much the search found, by the name of each kind: “12 results: 8 events, 3 names, 1 quote”, “8 events”.
pub fn found(kinds: &[(usize, &str)]) -> String {
    let total = kinds.iter().map(|(number, _)| number).sum();
    let each: Vec<String> = kinds.iter().map(|(number, what)| count(*number, what)).collect();
    match each.as_slice() {
        [only] => only.clone(),
        _ => format!("{}: {}", count(total, "result"), each.join(", ")),
    }
}

/// What the search says of words that the article doesn’t have.
pub fn not_there(words: &[String], is_all: bool) -> Option<String> {
    let (first, rest) = words.split_first()?;
    let others = if rest.is_empty() { String::new() } else { format!(" and {}", count(rest.len(), "more word")) };
    let nothing = if is_all { "Nothing found. " } else { "" };
    Some(format!("{nothing}The article doesn’t have {}{others}.", quoted_short(first)))
}

/// The search for the nearest word that the article has, as a choice.
pub fn search_instead(word: &str) -> String {
    format!("Search for {}, the nearest word", quoted(word))
}

/// The filter by the words of the search, as a choice: “Show only the 7 events with all these words”.
pub fn filter_by_words(number: usize) -> String {
    match number {
        1 => "Show only the 1 event with all these words".into(),
        _ => format!("Show only the {number} events with all these words"),
    }
}

/// What the search says of a query that is too long.
pub fn query_cut(longest: usize) -> String {
    format!("Only the first {longest} characters are searched.")
}

/// Who gives a figure, and whether it was confirmed: “according to Eduard Kokoity · not confirmed”.
pub fn source_of_figure(names: &str, is_confirmed: Option<bool>) -> String {
    let source = (!names.is_empty()).then(|| format!("according to {names}"));
    let confirmed =
        is_confirmed.map(|is_confirmed| if is_confirmed { "confirmed" } else { "not confirmed" }.to_owned());
    source.into_iter().chain(confirmed).collect::<Vec<_>>().join(" · ")
}

/// Words that are quoted back to the reader, cut if they are very long.
pub fn quoted_short(words: &str) -> String {
    match words.char_indices().nth(30) {
        Some((end, _)) => quoted(&format!("{}…", &words[..end])),
        None => quoted(words),
    }
}
