//! The reader's state and the actions that change it.

use super::address::Decoded;
use super::{Explorer, Move, Selection};
use crate::article::{Article, EntityId, EventId, Place};
use crate::date::{Date, Day};
use crate::gather::Gather as _;
use crate::map::{Frame, Size};
use crate::timeline::{Folding, Handle, View};

/// The view that caused an action; it doesn't move itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The story.
    Story,
    /// The map.
    Map,
    /// The timeline.
    Timeline,
    /// The card.
    Card,
    /// The address, or keys pressed anywhere.
    Page,
}

/// What a reader can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Select something.
    Select(Selection, Source),
    /// Select nothing.
    Clear,
    /// Open the article at a glance where it isn't seen by itself as long as nothing is selected.
    Glance,
    /// Show what selecting something would light up, for as long as it is pointed at.
    Preview(Option<Selection>),
    /// Read a paragraph, whose events light up as long as nothing is selected.
    Read(Option<Place>),
    /// Go where an address says.
    Restore(Decoded),
    /// Give the timeline's plot another width in pixels.
    ResizeTimeline(f64),
    /// Move the timeline by pixels; positive shows earlier days.
    PanTimeline(f64),
    /// Scale the timeline by a factor around a pixel; above 1 shows less time.
    ZoomTimeline(f64, f64),
    /// Scale the timeline by a factor around an event (the selected one, if none is given) that is in view, or else
    /// around its middle.
    ScaleTimeline(f64, Option<EventId>),
    /// Move the timeline as little as it takes to show an event.
    ShowInTime(EventId),
    /// Show the whole timeline.
    WholeTimeline,
    /// Fold empty stretches, or don't.
    Fold(Folding),
    /// Open the timeline's break that begins on a day, or close it again.
    ToggleBreak(Day),
    /// Show exactly the time from one day to another, or the week around them if they are less.
    BrushTimeline {
        /// The first day.
        first: Day,
        /// The last day.
        last: Day,
    },
    /// Move a handle of the timeline's brush by so many steps of a day, a month or a year.
    StepBrush(Handle, i32),
    /// Give the map another size in pixels.
    ResizeMap(Size),
    /// Move the map by pixels to the right and down.
    PanMap(f64, f64),
    /// Drag or pinch the map.
    DragMap(Move),
    /// Scale the map by a factor around a place that is selected, if that is in view; or its middle. Above 1 shows
    /// less land.
    ScaleMap(f64),
    /// Show some places as close as all of them are in view, unless they lie side by side.
    ShowPlaces(Vec<EntityId>),
    /// Show the map's first frame.
    HomeMap,
    /// Show the whole locator.
    WidestMap,
    /// Draw disputed areas as one of the article's viewpoints sees them, by its index.
    Viewpoint(usize),
}

/// The reader's state. Everything that is seen follows from it and the article.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewState {
    /// What is selected.
    pub selection: Option<Selection>,
    /// Which view selected it.
    pub source: Source,
    /// Whether the article at a glance was opened; never while something is selected.
    pub is_at_a_glance: bool,
    /// What is pointed at.
    pub preview: Option<Selection>,
    /// The paragraph that is read.
    pub reading: Option<Place>,
    /// Parts of the address that nothing could be made of.
    pub ignored: Vec<String>,
    /// What the timeline shows.
    pub timeline: View,
    /// Width of the timeline's plot in pixels.
    pub timeline_width: f64,
    /// What the map shows.
    pub frame: Frame,
    /// Whether the reader moved the map; a frame that nobody chose follows the map's size.
    pub map_is_moved: bool,
    /// Size of the map in pixels.
    pub map_size: Size,
    /// Index of the article's viewpoint in which disputed areas are drawn.
    pub viewpoint: usize,
}

impl ViewState {
    /// What a reader sees first. Sizes are guesses until the page has been measured.
    pub fn new(explorer: &Explorer) -> Self {
        let map_size = Size { width: 640.0, height: 480.0 };
        Self {
            selection: None,
            source: Source::Page,
            is_at_a_glance: false,
            preview: None,
            reading: None,
            ignored: Vec::new(),
            timeline: View::all(&explorer.timeline),
            timeline_width: 1000.0,
            frame: explorer.atlas.home(map_size),
            map_is_moved: false,
            map_size,
            viewpoint: 0,
        }
    }

    /// Does what an action says; true if anything changed.
    pub fn apply(&mut self, action: Action, explorer: &Explorer) -> bool {
        let before = self.clone();
        let (timeline, atlas) = (&explorer.timeline, &explorer.atlas);
        match action {
            Action::Select(selection, source) => self.select(Some(selection), source, explorer),
            Action::Clear => self.select(None, Source::Page, explorer),
            Action::Glance => {
                self.select(None, Source::Page, explorer);
                self.is_at_a_glance = true;
            }
            Action::Preview(preview) => self.preview = preview,
            Action::Read(place) => self.reading = place,
            Action::Restore(Decoded { selection, ignored }) => {
                self.select(selection, Source::Page, explorer);
                self.ignored = ignored;
            }
            Action::ResizeTimeline(width) if is_length(width) => self.timeline_width = width,
            Action::PanTimeline(px) => self.timeline = self.timeline.pan_by(timeline, px, self.timeline_width),
            Action::ZoomTimeline(x, factor) => {
                self.timeline = self.timeline.zoom_at(timeline, x, factor, self.timeline_width);
            }
            Action::ScaleTimeline(factor, around) => {
                let event = around.or_else(|| self.selection?.event());
                let width = self.timeline_width;
                let x = event.and_then(|event| timeline.x_of(&self.timeline, event, width));
                self.timeline = self.timeline.zoom_at(timeline, x.unwrap_or(width / 2.0), factor, width);
            }
            Action::ShowInTime(event) => self.show_in_time(event, explorer),
            Action::WholeTimeline => self.timeline = self.timeline.whole(timeline),
            Action::Fold(folding) => self.timeline = self.timeline.fold(timeline, folding),
            Action::ToggleBreak(first) => self.timeline = self.timeline.toggle_break(timeline, first),
            Action::BrushTimeline { first, last } => self.timeline = self.timeline.between(timeline, first, last),
            Action::StepBrush(handle, steps) => {
                self.timeline = self.timeline.move_handle(timeline, handle, steps);
            }
            Action::ResizeMap(size) if is_length(size.width) && is_length(size.height) => {
                self.map_size = size;
                if !self.map_is_moved {
                    self.frame = atlas.home(size);
                    self.show_on_map(explorer);
                }
            }
            Action::Viewpoint(at) if at < explorer.article.viewpoints.len() => self.viewpoint = at,
            // A view that is hidden has no size; it keeps the last. So it does without such a viewpoint.
            Action::ResizeTimeline(_) | Action::ResizeMap(_) | Action::Viewpoint(_) => {}
            Action::PanMap(dx, dy) => self.move_map(self.frame.pan_by(atlas, dx, dy, self.map_size)),
            Action::DragMap(Move { dx, dy, x, y, factor }) => {
                self.move_map(self.frame.drag(atlas, (x - dx, y - dy), (x, y), factor, self.map_size));
            }
            Action::ScaleMap(factor) => {
                let size = self.map_size;
                let frame = self.frame.clamped(atlas, size);
                let mut places = self.selected_places(&explorer.article).into_iter();
                let seen = places.find_map(|place| frame.pixel(place, size));
                let (x, y) = seen.unwrap_or((size.width / 2.0, size.height / 2.0));
                self.move_map(frame.zoom_at(atlas, x, y, factor, size));
            }
            Action::ShowPlaces(places) => {
                let points = locations(&explorer.article, &places);
                if let Some(frame) = Frame::around(atlas, &points, self.map_size) {
                    self.move_map(frame);
                }
            }
            Action::HomeMap => {
                self.frame = atlas.home(self.map_size);
                self.map_is_moved = false;
            }
            Action::WidestMap => self.move_map(atlas.widest(self.map_size)),
        }
        *self != before
    }

    fn select(&mut self, selection: Option<Selection>, source: Source, explorer: &Explorer) {
        self.selection = selection;
        self.source = source;
        self.is_at_a_glance = false;
        self.ignored.clear();
        self.preview = None;
        self.reading = None;
        if source != Source::Timeline
            && let Some(Selection::Event(event)) = selection
        {
            self.show_in_time(event, explorer);
        }
        if source != Source::Map {
            self.show_on_map(explorer);
        }
    }

    /// Moves the map as the reader asks.
    fn move_map(&mut self, frame: Frame) {
        self.map_is_moved |= frame != self.frame;
        self.frame = frame;
    }

    /// Moves the timeline as little as it takes to show an event.
    fn show_in_time(&mut self, event: EventId, explorer: &Explorer) {
        if let Some((first, last)) = explorer.article.event(event).date.and_then(days) {
            self.timeline = self.timeline.show(&explorer.timeline, first, last);
        }
    }

    /// Where the places of what is selected are, in degrees east and north.
    fn selected_places(&self, article: &Article) -> Vec<(f64, f64)> {
        let places = match self.selection {
            Some(Selection::Event(id)) => article.event(id).places.as_slice(),
            Some(Selection::Entity(id)) => &[id],
            _ => &[],
        };
        locations(article, places)
    }

    /// Moves the map to where a selected event or place is, unless that is in view.
    fn show_on_map(&mut self, explorer: &Explorer) {
        let mut points = self.selected_places(&explorer.article);
        let (atlas, size) = (&explorer.atlas, self.map_size);
        if points.is_empty() || self.frame.show(atlas, &points, size) == self.frame.clamped(atlas, size) {
            return;
        }
        // A place far off says little by itself: it is shown together with the middle of the first frame.
        let home = atlas.home(size);
        self.map_is_moved = false;
        self.frame = home.show(atlas, &points, size);
        if self.frame != home {
            points.push((home.lon, home.lat));
            self.frame = home.show(atlas, &points, size);
        }
    }

    /// What the views light up: what is pointed at, or else what is selected.
    pub fn focus(&self) -> Option<Selection> {
        self.preview.or(self.selection)
    }
}

/// Where some places are, in degrees east and north; those without a location are left out.
fn locations(article: &Article, places: &[EntityId]) -> Vec<(f64, f64)> {
    let locations = places.iter().filter_map(|&id| article.entity(id).location.as_ref());
    locations.map(|at| (at.lon, at.lat)).gather()
}

/// Whether something can be as long or wide, in pixels.
fn is_length(px: f64) -> bool {
    px.is_finite() && px > 0.0
}

/// The days that a date touches, as far as they are known.
fn days(date: Date) -> Option<(Day, Day)> {
    let first = date.earliest().or(date.latest())?;
    Some((first, date.latest().unwrap_or(first)))
}
