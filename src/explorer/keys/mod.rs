//! The keys of the explorer: what each means where, in the one table that the handlers ask and the sheet of the keyboard
//! help shows.

mod table;

pub use table::KEYS;

use super::space::View;
use super::walk::Way;
use crate::article::Article;
use crate::map::Direction;
use crate::timeline::Step;

/// A part of the explorer in which keys have a meaning of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All of it.
    Anywhere,
    /// The timeline's plot.
    Timeline,
    /// The names of the lanes beside it.
    LaneNames,
    /// The buttons in the plot that aren't events. What they leave is the plot's.
    InGroup,
    /// The sliders over the timeline.
    Slider,
    /// The map's plot.
    Map,
    /// A place in it. What it leaves is the plot's.
    Place,
    /// The story and the card.
    Links,
    /// A list of events that is open over a view.
    List,
}

/// What a key means, by the scope in which it is pressed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Command {
    /// Anywhere.
    Anywhere(Anywhere),
    /// In the timeline.
    Timeline(TimelineCommand),
    /// To the name of another lane.
    LaneNames(Way),
    /// To another button of the group.
    InGroup(Way),
    /// Of a slider.
    Slider(SliderCommand),
    /// On the map.
    Map(MapCommand),
    /// To the nearest place.
    Place(Direction),
    /// To another link.
    Links(Way),
    /// In a list.
    List(ListCommand),
}

/// What a key means anywhere in the explorer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anywhere {
    /// Walk through time.
    Walk(Way),
    /// Enlarge the view that has the focus, or put it back.
    Enlarge,
    /// Go to the card, or from there back.
    Card,
    /// Go to the search.
    Search,
    /// Open the filters, or close them.
    Filters,
    /// Open the keyboard help, or close it.
    Help,
    /// Close what was opened last, put back what is enlarged, or clear the selection.
    Close,
}

/// What a key means in the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineCommand {
    /// Go to another event.
    Step(Step),
    /// Show earlier or later time.
    Move(Way),
    /// The same by almost all that is shown.
    Page(Way),
    /// Scale.
    Zoom(Zoom),
}

/// What a key means on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapCommand {
    /// Move it.
    Move(Direction),
    /// Scale it.
    Zoom(Zoom),
}

/// How a view is scaled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// Closer.
    In,
    /// Farther.
    Out,
    /// To what it shows at first.
    Home,
}

/// What a key means on a slider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SliderCommand {
    /// A step.
    Step(Way),
    /// A large step.
    Page(Way),
    /// As far as it goes.
    End(Way),
}

/// What a key means in an open list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListCommand {
    /// Go to another event.
    Step(Way),
    /// Close the list.
    Close,
}

/// A press of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// The key as browsers name it; a letter in upper case.
    pub key: &'static str,
    /// Whether Shift is held. Of a key that types a character it says nothing: which ones need Shift depends on the
    /// keyboard.
    pub has_shift: bool,
}

/// A row of the sheet: keys that do the same or its opposite.
#[derive(Clone, Copy, Debug)]
pub struct ShortcutRow {
    /// What each key means.
    pub keys: &'static [(Stroke, Command)],
    /// What they do, in words.
    pub does: &'static str,
}

/// The keys of a scope.
#[derive(Clone, Copy, Debug)]
pub struct KeyGroup {
    /// Where they are heard.
    pub scope: Scope,
    /// The same in words.
    pub title: &'static str,
    /// What they do.
    pub rows: &'static [ShortcutRow],
}

impl Stroke {
    /// Whether its key types a character.
    pub fn is_character(self) -> bool {
        is_character(self.key)
    }

    fn is(self, key: &str, has_shift: bool) -> bool {
        // The case of a letter depends on Caps Lock.
        self.key.eq_ignore_ascii_case(key) && (self.is_character() || self.has_shift == has_shift)
    }
}

impl ShortcutRow {
    /// Whether its keys can be switched off.
    pub fn is_switched(&self) -> bool {
        self.keys.iter().all(|(stroke, command)| stroke.is_character() && matches!(command, Command::Anywhere(_)))
    }
}

impl KeyGroup {
    /// Whether an article has what these keys are for.
    pub fn is_of(&self, article: &Article) -> bool {
        !matches!(self.scope, Scope::Map | Scope::Place) || View::Map.is_of(article)
    }

    fn keys(&self) -> impl Iterator<Item = (Stroke, Command)> {
        self.rows.iter().flat_map(|row| row.keys).copied()
    }
}

/// Whether a key, by the browser's name for it, types a character.
fn is_character(key: &str) -> bool {
    key.chars().count() == 1
}

fn keys_of(scope: Scope) -> impl Iterator<Item = (Stroke, Command)> {
    KEYS.iter().filter(move |group| group.scope == scope).flat_map(KeyGroup::keys)
}

/// What a key means in a scope, by the browser's name for it.
pub fn command(scope: Scope, key: &str, has_shift: bool) -> Option<Command> {
    keys_of(scope).find(|(stroke, _)| stroke.is(key, has_shift)).map(|(_, command)| command)
}

/// The key that does where text runs from right to left what `key` does where it runs from left to right: to the left is
/// on. The map has the same sides everywhere.
pub fn mirrored(scope: Scope, key: &str) -> &str {
    match key {
        _ if matches!(scope, Scope::Map | Scope::Place) => key,
        "ArrowLeft" => "ArrowRight",
        "ArrowRight" => "ArrowLeft",
        _ => key,
    }
}

/// What a key means anywhere in the explorer. Without `has_letters`, one that types a character means nothing there.
pub fn command_anywhere(key: &str, has_shift: bool, has_letters: bool) -> Option<Anywhere> {
    match command(Scope::Anywhere, key, has_shift) {
        Some(Command::Anywhere(command)) if has_letters || !is_character(key) => Some(command),
        _ => None,
    }
}

/// The key for something that a key does anywhere.
pub fn key_for(command: Anywhere) -> Option<&'static str> {
    keys_of(Scope::Anywhere).find(|(_, other)| *other == Command::Anywhere(command)).map(|(stroke, _)| stroke.key)
}

/// The keys that type a character and are heard anywhere: those that can be switched off.
pub fn letter_keys() -> Vec<&'static str> {
    keys_of(Scope::Anywhere).map(|(stroke, _)| stroke.key).filter(|key| is_character(key)).collect()
}
