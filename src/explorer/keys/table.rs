//! The table of the keys, in the order of the sheet.

use super::{
    Anywhere, Command, KeyGroup, ListCommand, MapCommand, Scope, ShortcutRow, SliderCommand, Stroke, TimelineCommand,
    Zoom,
};
use crate::explorer::walk::Way;
use crate::map::Direction;
use crate::timeline::Step;
use crate::words::keys as words;

/// All keys of the explorer.
pub static KEYS: [KeyGroup; 9] = [
    KeyGroup {
        scope: Scope::Anywhere,
        title: words::ANYWHERE,
        rows: &[
            ShortcutRow { keys: &[(key("N"), Command::Anywhere(Anywhere::Walk(Way::Forwards)))], does: words::WALK_ON },
            ShortcutRow { keys: &[(key("P"), Command::Anywhere(Anywhere::Walk(Way::Back)))], does: words::WALK_BACK },
            ShortcutRow { keys: &[(key("E"), Command::Anywhere(Anywhere::Enlarge))], does: words::ENLARGE },
            ShortcutRow { keys: &[(key("C"), Command::Anywhere(Anywhere::Card))], does: words::CARD },
            ShortcutRow { keys: &[(key("/"), Command::Anywhere(Anywhere::Search))], does: words::SEARCH },
            ShortcutRow { keys: &[(key("F"), Command::Anywhere(Anywhere::Filters))], does: words::FILTERS },
            ShortcutRow { keys: &[(key("?"), Command::Anywhere(Anywhere::Help))], does: words::HELP },
            ShortcutRow { keys: &[(key("Escape"), Command::Anywhere(Anywhere::Close))], does: words::ESCAPE },
        ],
    },
    KeyGroup {
        scope: Scope::Links,
        title: words::LINKS,
        rows: &[ShortcutRow {
            keys: &[(key("ArrowLeft"), Command::Links(Way::Back)), (key("ArrowRight"), Command::Links(Way::Forwards))],
            does: words::NEXT_LINK,
        }],
    },
    KeyGroup {
        scope: Scope::List,
        title: words::LIST,
        rows: &[
            ShortcutRow {
                keys: &[
                    (key("ArrowUp"), Command::List(ListCommand::Step(Way::Back))),
                    (key("ArrowDown"), Command::List(ListCommand::Step(Way::Forwards))),
                ],
                does: words::NEXT_IN_LIST,
            },
            ShortcutRow { keys: &[(key("Escape"), Command::List(ListCommand::Close))], does: words::CLOSE_LIST },
        ],
    },
    KeyGroup {
        scope: Scope::Timeline,
        title: words::TIMELINE,
        rows: &[
            ShortcutRow {
                keys: &[
                    (key("ArrowLeft"), Command::Timeline(TimelineCommand::Step(Step::Previous))),
                    (key("ArrowRight"), Command::Timeline(TimelineCommand::Step(Step::Next))),
                ],
                does: words::EVENTS_IN_TIME,
            },
            ShortcutRow {
                keys: &[
                    (key("ArrowUp"), Command::Timeline(TimelineCommand::Step(Step::LaneAbove))),
                    (key("ArrowDown"), Command::Timeline(TimelineCommand::Step(Step::LaneBelow))),
                ],
                does: words::LANES,
            },
            ShortcutRow {
                keys: &[
                    (key("Home"), Command::Timeline(TimelineCommand::Step(Step::First))),
                    (key("End"), Command::Timeline(TimelineCommand::Step(Step::Last))),
                ],
                does: words::ENDS_OF_TIME,
            },
            ShortcutRow {
                keys: &[
                    (with_shift("ArrowLeft"), Command::Timeline(TimelineCommand::Move(Way::Back))),
                    (with_shift("ArrowRight"), Command::Timeline(TimelineCommand::Move(Way::Forwards))),
                ],
                does: words::MOVE_TIME,
            },
            ShortcutRow {
                keys: &[
                    (key("PageUp"), Command::Timeline(TimelineCommand::Page(Way::Back))),
                    (key("PageDown"), Command::Timeline(TimelineCommand::Page(Way::Forwards))),
                ],
                does: words::PAGE_TIME,
            },
            ShortcutRow {
                keys: &[
                    (key("+"), Command::Timeline(TimelineCommand::Zoom(Zoom::In))),
                    // On many keyboards the same key, without Shift.
                    (key("="), Command::Timeline(TimelineCommand::Zoom(Zoom::In))),
                ],
                does: words::ZOOM_IN,
            },
            ShortcutRow {
                keys: &[(key("-"), Command::Timeline(TimelineCommand::Zoom(Zoom::Out)))],
                does: words::ZOOM_OUT,
            },
            ShortcutRow {
                keys: &[(key("0"), Command::Timeline(TimelineCommand::Zoom(Zoom::Home)))],
                does: words::WHOLE_TIME,
            },
        ],
    },
    KeyGroup {
        scope: Scope::LaneNames,
        title: words::LANE_NAMES,
        rows: &[ShortcutRow {
            keys: &[
                (key("ArrowUp"), Command::LaneNames(Way::Back)),
                (key("ArrowDown"), Command::LaneNames(Way::Forwards)),
            ],
            does: words::NEXT_LANE_NAME,
        }],
    },
    KeyGroup {
        scope: Scope::InGroup,
        title: words::IN_GROUP,
        rows: &[ShortcutRow {
            keys: &[
                (key("ArrowLeft"), Command::InGroup(Way::Back)),
                (key("ArrowRight"), Command::InGroup(Way::Forwards)),
            ],
            does: words::NEXT_OF_GROUP,
        }],
    },
    KeyGroup {
        scope: Scope::Slider,
        title: words::SLIDERS,
        rows: &[
            ShortcutRow {
                keys: &[
                    (key("ArrowLeft"), Command::Slider(SliderCommand::Step(Way::Back))),
                    (key("ArrowRight"), Command::Slider(SliderCommand::Step(Way::Forwards))),
                    (key("ArrowDown"), Command::Slider(SliderCommand::Step(Way::Back))),
                    (key("ArrowUp"), Command::Slider(SliderCommand::Step(Way::Forwards))),
                ],
                does: words::SLIDER_STEP,
            },
            ShortcutRow {
                keys: &[
                    (key("PageDown"), Command::Slider(SliderCommand::Page(Way::Back))),
                    (key("PageUp"), Command::Slider(SliderCommand::Page(Way::Forwards))),
                ],
                does: words::SLIDER_PAGE,
            },
            ShortcutRow {
                keys: &[
                    (key("Home"), Command::Slider(SliderCommand::End(Way::Back))),
                    (key("End"), Command::Slider(SliderCommand::End(Way::Forwards))),
                ],
                does: words::SLIDER_ENDS,
            },
        ],
    },
    KeyGroup {
        scope: Scope::Map,
        title: words::MAP,
        rows: &[
            ShortcutRow {
                keys: &[
                    (key("ArrowLeft"), Command::Map(MapCommand::Move(Direction::Left))),
                    (key("ArrowRight"), Command::Map(MapCommand::Move(Direction::Right))),
                    (key("ArrowUp"), Command::Map(MapCommand::Move(Direction::Up))),
                    (key("ArrowDown"), Command::Map(MapCommand::Move(Direction::Down))),
                ],
                does: words::MOVE_MAP,
            },
            ShortcutRow {
                keys: &[
                    (key("+"), Command::Map(MapCommand::Zoom(Zoom::In))),
                    (key("="), Command::Map(MapCommand::Zoom(Zoom::In))),
                ],
                does: words::ZOOM_IN,
            },
            ShortcutRow { keys: &[(key("-"), Command::Map(MapCommand::Zoom(Zoom::Out)))], does: words::ZOOM_OUT },
            ShortcutRow { keys: &[(key("0"), Command::Map(MapCommand::Zoom(Zoom::Home)))], does: words::HOME_MAP },
        ],
    },
    KeyGroup {
        scope: Scope::Place,
        title: words::PLACES,
        rows: &[ShortcutRow {
            keys: &[
                (key("ArrowLeft"), Command::Place(Direction::Left)),
                (key("ArrowRight"), Command::Place(Direction::Right)),
                (key("ArrowUp"), Command::Place(Direction::Up)),
                (key("ArrowDown"), Command::Place(Direction::Down)),
            ],
            does: words::NEAREST_PLACE,
        }],
    },
];

const fn key(key: &'static str) -> Stroke {
    Stroke { key, has_shift: false }
}

const fn with_shift(key: &'static str) -> Stroke {
    Stroke { key, has_shift: true }
}
