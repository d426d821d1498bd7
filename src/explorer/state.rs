//! The reader's state, and how actions change it.

use super::action::{Action, ActionSource};
use super::address::{Address, Decoded};
use super::filter::Filter;
use super::gesture::Move;
use super::prepared::Explorer;
use super::selection::Selection;
use super::space::{Space, View};
use super::walk::{Route, Way};
use crate::article::{Article, EntityId, EventId, ParagraphId};
use crate::date::{Day, Period};
use crate::map::{Frame, Size};
use crate::timeline::TimelineView;
use std::mem::take;

/// The reader's state. Together with the article it determines everything that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewState {
    /// What is selected.
    pub selection: Option<Selection>,
    /// Which view selected it.
    pub source: ActionSource,
    /// Whether the reader opened the article at a glance. Always false while something is selected.
    pub is_at_a_glance: bool,
    /// How the views share the space.
    pub space: Space,
    /// The dated event that was selected last; a walk through time goes on from it.
    pub walked_to: Option<EventId>,
    /// The events that the walk goes through.
    pub route: Route,
    /// Whether single letters are keys. A reader can switch them off (WCAG 2.1.4, Character Key Shortcuts).
    pub has_letter_keys: bool,
    /// What is pointed at.
    pub pointed_at: Option<Selection>,
    /// The paragraph that is being read.
    pub reading: Option<ParagraphId>,
    /// Which events are asked for.
    pub filter: Filter,
    /// The day on which the lens of recognition looks; none for the article's last.
    pub as_of: Option<Day>,
    /// Parts of the address that couldn't be understood.
    pub ignored: Vec<String>,
    /// What the timeline shows.
    pub timeline: TimelineView,
    /// Width of the timeline's plot in pixels.
    pub timeline_width: f64,
    /// What the map shows.
    pub frame: Frame,
    /// Whether the reader moved the map. As long as they haven't, the frame adapts to the map's size.
    pub map_is_moved: bool,
    /// Size of the map in pixels.
    pub map_size: Size,
    /// Index of the article's viewpoint in which disputed areas are drawn.
    pub viewpoint: usize,
}

impl ViewState {
    /// The first state. The sizes are guesses until the page has been measured.
    pub fn new(explorer: &Explorer) -> Self {
        let map_size = Size { width: 640.0, height: 480.0 };
        Self {
            selection: None,
            source: ActionSource::Page,
            is_at_a_glance: false,
            space: Space::default(),
            walked_to: None,
            route: explorer.walks.first_route(),
            has_letter_keys: true,
            pointed_at: None,
            reading: None,
            filter: Filter::default(),
            as_of: None,
            ignored: Vec::new(),
            timeline: TimelineView::all(&explorer.timeline),
            timeline_width: 1000.0,
            frame: explorer.atlas.home(map_size),
            map_is_moved: false,
            map_size,
            viewpoint: 0,
        }
    }

    /// Whether something is selected that other things have nothing to do with. A lens has to do with everything.
    pub fn singles_out(&self) -> bool {
        !matches!(self.selection, None | Some(Selection::Lens(_)))
    }

    /// The day on which the lens of recognition looks.
    pub fn lens_day(&self, article: &Article) -> Day {
        self.as_of.or_else(|| last_day(article)).unwrap_or(Day(0))
    }

    /// Applies an action. True if it changed anything.
    pub fn apply(&mut self, action: Action, explorer: &Explorer) -> bool {
        let before = self.clone();
        let (timeline, atlas, width) = (&explorer.timeline, &explorer.atlas, self.timeline_width);
        match action {
            Action::Select(selection, source) => self.select(Some(selection), source, explorer),
            Action::Clear => self.select(None, ActionSource::Page, explorer),
            Action::Glance => {
                self.select(None, ActionSource::Page, explorer);
                self.is_at_a_glance = true;
            }
            Action::PointAt(pointed_at) => self.pointed_at = pointed_at,
            Action::Read(paragraph) => self.reading = paragraph,
            Action::Resize(width, height) => self.space = self.space.resized(width, height),
            Action::Walk(way) => self.walk(way, explorer),
            Action::TakeRoute(route) => self.take_route(route, explorer),
            Action::Enlarge(Some(view)) | Action::Reveal(view) if !view.is_of(&explorer.article) => {}
            Action::Enlarge(view) => self.space = self.space.enlarge(view),
            Action::PutBack => self.space = self.space.put_back(),
            Action::Reveal(view) => self.space = self.space.reveal(view),
            Action::SwitchLetterKeys(is_on) => self.has_letter_keys = is_on,
            Action::Choose(choice) => self.filter = take(&mut self.filter).toggled(choice),
            Action::ChooseAlone(choices) => self.filter = take(&mut self.filter).alone(&choices),
            Action::AskWords(words) => self.filter = take(&mut self.filter).with_words(&words),
            Action::OnlyInFrame(is_in_frame) => self.filter.is_in_frame = is_in_frame,
            Action::HideOthers(hides) => self.filter.hides = hides,
            Action::ClearFilter => {
                self.filter = take(&mut self.filter).cleared();
                self.timeline = self.timeline.whole(timeline);
            }
            Action::AsOf(day) => self.as_of = (Some(day) != last_day(&explorer.article)).then_some(day),
            Action::Restore(Decoded { address, ignored }) => {
                self.restore(address, explorer);
                self.ignored = ignored;
            }

            Action::ResizeTimeline(width) => self.resize_timeline(width),
            Action::PanTimeline(px) => self.timeline = self.timeline.pan_by(timeline, px, width),
            Action::ZoomTimeline(x, factor) => self.timeline = self.timeline.zoom_at(timeline, x, factor, width),
            Action::ScaleTimeline(factor, around) => self.scale_timeline(factor, around, explorer),
            Action::ShowInTime(event) => self.show_in_time(event, explorer),
            Action::WholeTimeline => self.timeline = self.timeline.whole(timeline),
            Action::Space(spacing) => self.timeline = self.timeline.spaced(timeline, spacing),
            Action::ToggleGap(first) => self.timeline = self.timeline.toggle_gap(timeline, first),
            Action::BrushTimeline(period) => self.timeline = self.timeline.between(timeline, period),
            Action::StepBrush(handle, steps) => self.timeline = self.timeline.move_handle(timeline, handle, steps),

            Action::ResizeMap(size) => self.resize_map(size, explorer),
            Action::PanMap(dx, dy) => self.move_map(self.frame.pan_by(atlas, dx, dy, self.map_size)),
            Action::DragMap(Move { dx, dy, x, y, factor }) => {
                self.move_map(self.frame.drag(atlas, (x - dx, y - dy), (x, y), factor, self.map_size));
            }
            Action::ScaleMap(factor) => self.scale_map(factor, explorer),
            Action::ShowPlaces(places) => self.show_places(&places, explorer),
            Action::HomeMap => self.home_map(explorer),
            Action::WidestMap => self.move_map(atlas.widest(self.map_size)),
            Action::Viewpoint(index) if index < explorer.article.viewpoints.len() => self.viewpoint = index,
            Action::Viewpoint(_) => {}
        }
        *self != before
    }

    /// Selects something or nothing. Views other than the one that caused it move to show what is selected.
    fn select(&mut self, selection: Option<Selection>, source: ActionSource, explorer: &Explorer) {
        self.selection = selection;
        self.source = source;
        self.is_at_a_glance = false;
        if selection.is_none() {
            self.space = self.space.without_large_card();
        }
        self.ignored.clear();
        self.pointed_at = None;
        self.reading = None;
        if let Some(Selection::Event(event)) = selection
            && explorer.article.event(event).when().is_some()
        {
            self.walked_to = Some(event);
        }
        if source != ActionSource::Timeline
            && let Some(Selection::Event(event)) = selection
        {
            self.show_in_time(event, explorer);
        }
        if source != ActionSource::Map {
            self.show_on_map(explorer);
        }
    }

    /// Selects the next event of the walk, or the previous one.
    fn walk(&mut self, way: Way, explorer: &Explorer) {
        if let Some(next) = explorer.walks.step(&explorer.article, self.route, self.walked_to, way) {
            self.select(Some(Selection::Event(next)), ActionSource::Walk, explorer);
        }
    }

    /// Walks along another route, unless it has no events.
    fn take_route(&mut self, route: Route, explorer: &Explorer) {
        if !explorer.walks.events(route).is_empty() {
            self.route = route;
        }
    }

    /// Shows what an address says: what it leaves out is as at first.
    fn restore(&mut self, address: Address, explorer: &Explorer) {
        let Address { selection, view, filter, period, spacing, open_gaps, land, viewpoint, as_of } = address;
        let timeline = &explorer.timeline;
        let mut shown = TimelineView { spacing, ..TimelineView::all(timeline) };
        for gap in open_gaps {
            shown = shown.toggle_gap(timeline, gap);
        }
        self.timeline = match period {
            Some(period) => shown.between(timeline, period),
            None => shown.whole(timeline),
        };
        (self.filter, self.viewpoint) = (filter, viewpoint);
        self.as_of = as_of.filter(|&day| Some(day) != last_day(&explorer.article));
        self.map_is_moved = land.is_some();
        self.frame = land.map_or_else(
            || explorer.atlas.home(self.map_size),
            |land| land.frame(self.map_size).clamped(&explorer.atlas, self.map_size),
        );
        // What an address says of the time and the map holds, wherever what is selected may be.
        let (shown, frame) = (self.timeline, self.frame);
        self.select(selection, ActionSource::Page, explorer);
        if period.is_some() {
            self.timeline = shown;
        }
        if land.is_some() {
            (self.frame, self.map_is_moved) = (frame, true);
        }
        self.space = self.space.enlarge(view);
        // So that a large card can be closed.
        self.is_at_a_glance = selection.is_none() && view == Some(View::Card);
    }

    /// Takes a new width of the timeline's plot. A hidden timeline has none; it keeps the last.
    fn resize_timeline(&mut self, width: f64) {
        if is_length(width) {
            self.timeline_width = width;
        }
    }

    /// Scales the timeline around an event that is in view, or else around its middle.
    fn scale_timeline(&mut self, factor: f64, around: Option<EventId>, explorer: &Explorer) {
        let (timeline, width) = (&explorer.timeline, self.timeline_width);
        let event = around.or_else(|| self.selection?.event());
        let x = event.and_then(|event| timeline.x_of(&self.timeline, event, width));
        self.timeline = self.timeline.zoom_at(timeline, x.unwrap_or(width / 2.0), factor, width);
    }

    /// Takes a new size of the map. A hidden map has none; it keeps the last.
    fn resize_map(&mut self, size: Size, explorer: &Explorer) {
        if !is_length(size.width) || !is_length(size.height) {
            return;
        }
        let was_in_view = self.selection_is_on_map(explorer);
        let scale = self.map_size.narrower() / size.narrower();
        self.map_size = size;
        if !self.map_is_moved {
            self.frame = explorer.atlas.home(size);
            self.show_on_map(explorer);
            return;
        }
        // The same land as before, so that an address shows it at any size.
        self.frame = Frame { km_per_px: self.frame.km_per_px * scale, ..self.frame }.clamped(&explorer.atlas, size);
        if was_in_view {
            let points = self.selected_places(&explorer.article);
            self.frame = self.frame.show(&explorer.atlas, &points, size);
        }
    }

    /// Scales the map around a selected place that is in view, or else around its middle.
    fn scale_map(&mut self, factor: f64, explorer: &Explorer) {
        let (atlas, size) = (&explorer.atlas, self.map_size);
        let frame = self.frame.clamped(atlas, size);
        let mut places = self.selected_places(&explorer.article).into_iter();
        let seen = places.find_map(|place| frame.pixel(place, size));
        let (x, y) = seen.unwrap_or((size.width / 2.0, size.height / 2.0));
        self.move_map(frame.zoom_at(atlas, x, y, factor, size));
    }

    /// Moves the map to places, as far as they have a location.
    fn show_places(&mut self, places: &[EntityId], explorer: &Explorer) {
        let points = locations(&explorer.article, places);
        if let Some(frame) = Frame::around(&explorer.atlas, &points, self.map_size) {
            self.move_map(frame);
        }
    }

    /// Shows the frame that the map began with.
    fn home_map(&mut self, explorer: &Explorer) {
        self.frame = explorer.atlas.home(self.map_size);
        self.map_is_moved = false;
    }

    /// Shows a frame that the reader asked for.
    fn move_map(&mut self, frame: Frame) {
        self.map_is_moved |= frame != self.frame;
        self.frame = frame;
    }

    /// Moves the timeline by the least amount that brings an event into view.
    fn show_in_time(&mut self, event: EventId, explorer: &Explorer) {
        let clock = explorer.article.clock;
        let ends = explorer.article.event(event).when().map(|date| date.minutes(clock));
        if let Some([Some(first), last] | [last, Some(first)]) = ends {
            self.timeline = self.timeline.show(&explorer.timeline, Period::new(first, last.unwrap_or(first)));
        }
    }

    /// The locations of the selected entity or of the selected event's places, in degrees east and north.
    fn selected_places(&self, article: &Article) -> Vec<(f64, f64)> {
        let places = match self.selection {
            Some(Selection::Event(id)) => article.event(id).places.as_slice(),
            Some(Selection::Entity(id)) => &[id],
            _ => &[],
        };
        locations(article, places)
    }

    /// Whether there is something selected on the map, and all of it is in view.
    fn selection_is_on_map(&self, explorer: &Explorer) -> bool {
        let points = self.selected_places(&explorer.article);
        let (atlas, size) = (&explorer.atlas, self.map_size);
        !points.is_empty() && self.frame.show(atlas, &points, size) == self.frame.clamped(atlas, size)
    }

    /// Moves the map to the selected event's places or the selected entity, unless they are in view.
    fn show_on_map(&mut self, explorer: &Explorer) {
        let mut points = self.selected_places(&explorer.article);
        let (atlas, size) = (&explorer.atlas, self.map_size);
        if points.is_empty() || self.selection_is_on_map(explorer) {
            return;
        }
        // If the place lies outside the first frame, the middle of that frame is shown too, so that the reader sees
        // where the place is.
        let home = atlas.home(size);
        self.map_is_moved = false;
        self.frame = home.show(atlas, &points, size);
        if self.frame != home {
            points.push((home.lon, home.lat));
            self.frame = home.show(atlas, &points, size);
        }
    }

    /// What the views light up: what is pointed at, or else what is selected. Nothing if neither is.
    pub fn lit_by(&self) -> Option<Selection> {
        self.pointed_at.or(self.selection)
    }
}

/// The locations of these places, in degrees east and north. A place without a location is left out.
fn locations(article: &Article, places: &[EntityId]) -> Vec<(f64, f64)> {
    let locations = places.iter().filter_map(|&id| article.entity(id).location.as_ref());
    locations.map(|at| (at.lon, at.lat)).collect()
}

/// The last day that an event of the article touches.
fn last_day(article: &Article) -> Option<Day> {
    article.extent.map(|(_, last)| last)
}

/// Whether a number of pixels is a usable width or height.
fn is_length(px: f64) -> bool {
    px.is_finite() && px > 0.0
}
