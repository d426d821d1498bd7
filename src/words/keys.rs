//! The keyboard help: what keys are called, where they are heard, and what they do there.

/// The sheet of all keys, and the button that opens it.
pub const KEYBOARD_HELP: &str = "Keyboard help";
/// What the button that opens the sheet shows.
pub const HELP_SIGN: &str = "?";
/// Closes the sheet.
pub const CLOSE_HELP: &str = "Close the keyboard help";
/// The keys that are the browser's.
pub const TAB_AND_ENTER: &str = "\
    Tab goes from view to view, and to the buttons and places of each. Enter presses what has the focus.";
/// The switch for single letters.
pub const LETTER_KEYS: &str = "Single-letter keys";
/// Follows what a key does that is switched off.
pub const SWITCHED_OFF: &str = " – switched off";

/// What the switch is for, with its keys: “Switched off, N, P and ? do nothing …”.
pub fn letter_keys_note(keys: &[&str]) -> String {
    let keys = match keys {
        [] => String::new(),
        [only] => (*only).into(),
        [others @ .., last] => format!("{} and {last}", others.join(", ")),
    };
    format!("Switched off, {keys} do nothing. This helps with speech input, and against keys pressed by mistake.")
}

/// What stands on a key, by the browser's name for it.
pub fn key_cap(key: &'static str) -> &'static str {
    match key {
        "ArrowLeft" => "←",
        "ArrowRight" => "→",
        "ArrowUp" => "↑",
        "ArrowDown" => "↓",
        "Escape" => "Esc",
        "PageUp" => "Page Up",
        "PageDown" => "Page Down",
        "-" => "−",
        _ => key,
    }
}

/// How a key is spoken, where that isn't what stands on it.
pub fn spoken_key(key: &str) -> Option<&'static str> {
    Some(match key {
        "ArrowLeft" => "Left arrow",
        "ArrowRight" => "Right arrow",
        "ArrowUp" => "Up arrow",
        "ArrowDown" => "Down arrow",
        "Escape" => "Escape",
        "+" => "Plus",
        "=" => "Equals",
        "-" => "Minus",
        "/" => "Slash",
        "?" => "Question mark",
        _ => return None,
    })
}

/// The key that is held together with another.
pub const SHIFT: &str = "Shift";

/// Keys that are heard wherever the focus is in the explorer.
pub const ANYWHERE: &str = "Anywhere";
/// On the walk.
pub const WALK_ON: &str = "Walk to the next event";
/// On the walk.
pub const WALK_BACK: &str = "Walk to the previous event";
/// Enlarges a view and puts it back.
pub const ENLARGE: &str = "Enlarge the view that has the focus, or put it back";
/// To the card and back.
pub const CARD: &str = "Go to the card, and back";
/// Goes to the search.
pub const SEARCH: &str = "Go to the search";
/// Opens the filters.
pub const FILTERS: &str = "Open the filters, or close them";
/// Opens the sheet.
pub const HELP: &str = "Open this help, or close it";
/// Closes, puts back, clears.
pub const ESCAPE: &str = "Close what is open, put back what is enlarged, then clear the selection";

/// Keys of the timeline's plot.
pub const TIMELINE: &str = "Timeline";
/// Previous and next event.
pub const EVENTS_IN_TIME: &str = "Go to the previous or next event";
/// Lane above and below.
pub const LANES: &str = "Go to the lane above or below";
/// First and last event.
pub const ENDS_OF_TIME: &str = "Go to the first or last event";
/// Moves what is shown.
pub const MOVE_TIME: &str = "Show earlier or later time";
/// The same by a page.
pub const PAGE_TIME: &str = "The same in large steps";
/// Scales the timeline or the map.
pub const ZOOM_IN: &str = "Zoom in";
/// Scales the timeline or the map.
pub const ZOOM_OUT: &str = "Zoom out";
/// All of the timeline.
pub const WHOLE_TIME: &str = "Show all of the time";

/// Keys of the names beside the lanes.
pub const LANE_NAMES: &str = "Names of the lanes";
/// From one to the next.
pub const NEXT_LANE_NAME: &str = "Go to the name above or below";

/// Keys of the buttons in the timeline that aren't events.
pub const IN_GROUP: &str = "Gaps and “+n” in the timeline";
/// From one to the next.
pub const NEXT_OF_GROUP: &str = "Go to the one before or after";

/// Keys of the two sliders.
pub const SLIDERS: &str = "Sliders over the timeline";
/// A step of a slider.
pub const SLIDER_STEP: &str = "Move the slider back or on";
/// A large step of a slider.
pub const SLIDER_PAGE: &str = "The same in large steps";
/// The ends of a slider.
pub const SLIDER_ENDS: &str = "Move it as far as it goes";

/// Keys of the map.
pub const MAP: &str = "Map";
/// Moves the map.
pub const MOVE_MAP: &str = "Move the map";
/// The first frame.
pub const HOME_MAP: &str = "Show the region";

/// Keys of a place on the map.
pub const PLACES: &str = "Places on the map";
/// From place to place.
pub const NEAREST_PLACE: &str = "Go to the nearest place that way";

/// Keys of the story and the card.
pub const LINKS: &str = "Story and card";
/// From link to link.
pub const NEXT_LINK: &str = "Go to the previous or next link";

/// Keys of an open list.
pub const LIST: &str = "Open list";
/// From event to event.
pub const NEXT_IN_LIST: &str = "Go to the event above or below";
/// Closes the list.
pub const CLOSE_LIST: &str = "Close the list";
