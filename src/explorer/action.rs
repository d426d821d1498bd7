//! The actions: everything that a reader can do.

use super::address::Decoded;
use super::filter::Choice;
use super::gesture::Move;
use super::selection::Selection;
use super::space::View;
use super::walk::{Route, Way};
use crate::article::{EntityId, EventId, ParagraphId};
use crate::date::{Day, Period};
use crate::map::Size;
use crate::timeline::{Handle, Spacing};

/// The view that caused an action. That view doesn't move in response to its own action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionSource {
    /// The story.
    Story,
    /// The map.
    Map,
    /// The timeline.
    Timeline,
    /// The card.
    Card,
    /// A walk through time.
    Walk,
    /// The address, or keys pressed anywhere.
    Page,
}

/// What a reader can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Select something.
    Select(Selection, ActionSource),
    /// Select nothing.
    Clear,
    /// Open the article at a glance. Only narrow pages need this: wide ones show it whenever nothing is selected.
    Glance,
    /// Show what selecting something would light up, for as long as it is pointed at.
    PointAt(Option<Selection>),
    /// Read a paragraph. Its events light up as long as nothing is selected.
    Read(Option<ParagraphId>),
    /// Give the explorer another width and height in pixels.
    Resize(f64, f64),
    /// Select the next event on the walk through time, or the previous one.
    Walk(Way),
    /// Walk through these events from now on.
    TakeRoute(Route),
    /// Give a view all of the explorer's space; with none, all views share it.
    Enlarge(Option<View>),
    /// Put the enlarged view back.
    PutBack,
    /// Make sure that a view is seen.
    Reveal(View),
    /// Ask for what a choice stands for, or ask for it no longer.
    Choose(Choice),
    /// Ask for these choices of one facet alone, or for all of the facet again. They come sorted.
    ChooseAlone(Vec<Choice>),
    /// Ask for events that have these words; for any if there are none.
    AskWords(String),
    /// Ask only for events with a place in the map's frame, or for all again.
    OnlyInFrame(bool),
    /// Let the marks of other events go, or fade.
    HideOthers(bool),
    /// Ask for every event, at any time.
    ClearFilter,
    /// Choose the day on which the lens of recognition looks.
    AsOf(Day),
    /// Switch the keys that are single letters on or off.
    SwitchLetterKeys(bool),
    /// Go where an address says.
    Restore(Decoded),
    /// Give the timeline's plot another width in pixels.
    ResizeTimeline(f64),
    /// Move the timeline by pixels. Positive shows earlier days.
    PanTimeline(f64),
    /// Scale the timeline around a pixel (first number) by a factor (second number). Above 1 shows less time.
    ZoomTimeline(f64, f64),
    /// Scale the timeline by a factor around the given event, or the selected one if none is given. If that event
    /// isn't in view, scale around the middle.
    ScaleTimeline(f64, Option<EventId>),
    /// Move the timeline by the least amount that brings an event into view.
    ShowInTime(EventId),
    /// Show the whole timeline.
    WholeTimeline,
    /// Choose how much room time takes.
    Space(Spacing),
    /// Open the timeline's gap that begins on a day, or close it again.
    ToggleGap(Day),
    /// Show exactly this time, or the shortest time around it if it is less.
    BrushTimeline(Period),
    /// Move a handle of the timeline's brush by this many steps, as long as what is in view asks for.
    StepBrush(Handle, i64),
    /// Give the map another size in pixels.
    ResizeMap(Size),
    /// Move the map by pixels to the right and down.
    PanMap(f64, f64),
    /// Drag or pinch the map.
    DragMap(Move),
    /// Scale the map by a factor around the first selected place that is in view, or around its middle if none is.
    /// Above 1 shows less land.
    ScaleMap(f64),
    /// Show all of these places as closely as they fit. Changes nothing if they lie within a few kilometres.
    ShowPlaces(Vec<EntityId>),
    /// Show the map's first frame.
    HomeMap,
    /// Show the whole locator.
    WidestMap,
    /// Draw disputed areas as one of the article's viewpoints sees them, by its index.
    Viewpoint(usize),
}

/// What of a view the reader changes with an action, where only the eye could tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// What the map shows.
    Map,
    /// The time that the timeline shows.
    Time,
    /// How much room time takes.
    Spacing,
    /// Whether the gap that begins on this day is folded.
    Gap(Day),
    /// Which events are asked for.
    Filter,
}

impl Action {
    /// What it changes of a view. Nothing if something else tells the reader: what is selected, what the focus goes to,
    /// or a slider that says its own value.
    pub fn changes(&self) -> Option<Change> {
        match *self {
            Self::PanMap(..)
            | Self::DragMap(_)
            | Self::ScaleMap(_)
            | Self::ShowPlaces(_)
            | Self::HomeMap
            | Self::WidestMap => Some(Change::Map),
            Self::PanTimeline(_)
            | Self::ZoomTimeline(..)
            | Self::ScaleTimeline(..)
            | Self::WholeTimeline
            | Self::BrushTimeline { .. } => Some(Change::Time),
            Self::Choose(_) | Self::ChooseAlone(_) | Self::AskWords(_) | Self::OnlyInFrame(_) | Self::ClearFilter => {
                Some(Change::Filter)
            }
            Self::Space(_) => Some(Change::Spacing),
            Self::ToggleGap(first) => Some(Change::Gap(first)),
            _ => None,
        }
    }
}
