//! The colours of a picture. A file has no style sheet, so they stand here; a test compares them with
//! `style/tokens.css`.

use crate::article::{Event, EventStatus, ThemeId};
use crate::map::{Fill, Ground};
use crate::timeline::MarkShape;

/// Red, green and blue.
pub type Colour = u32;

/// The colours of a theme, light or dark, by their roles.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each has the name of its token, which tells its role")]
pub struct Palette {
    pub paper: Colour,
    pub paper_2: Colour,
    pub paper_3: Colour,
    pub ink: Colour,
    pub ink_2: Colour,
    pub rule: Colour,
    pub accent: Colour,
    pub select: Colour,
    pub warn: Colour,
    pub sea: Colour,
    pub land: Colour,
    pub land_line: Colour,
    pub party_1: Colour,
    pub party_2: Colour,
    pub region: Colour,
    pub state_other: Colour,
    pub highlight: Colour,
    pub hatch: Colour,
    pub lanes: [Colour; 8],
}

/// The light theme.
pub const LIGHT: Palette = Palette {
    paper: 0xfc_fb_f7,
    paper_2: 0xf4_f2_ea,
    paper_3: 0xff_ff_ff,
    ink: 0x1f_1e_1b,
    ink_2: 0x5c_5a_53,
    rule: 0xd9_d6_cb,
    accent: 0x3a_38_33,
    select: 0xa5_1d_1d,
    warn: 0x7d_4e_01,
    sea: 0xdb_e7_ee,
    land: 0xf5_f3_ec,
    land_line: 0x61_5e_55,
    party_1: 0xdc_d3_cd,
    party_2: 0xdf_c8_98,
    region: 0xc8_bb_b3,
    state_other: 0xf5_eb_cb,
    highlight: 0xd8_d0_f0,
    hatch: 0x5c_5a_53,
    lanes: [0x3c_52_5d, 0x06_88_89, 0x10_59_a1, 0x6f_47_cf, 0xbe_63_10, 0x57_8f_56, 0xa2_1f_80, 0x79_67_5f],
};

/// The dark theme.
pub const DARK: Palette = Palette {
    paper: 0x1d_1c_1a,
    paper_2: 0x26_25_22,
    paper_3: 0x2c_2b_28,
    ink: 0xec_eb_e5,
    ink_2: 0xb3_b0_a6,
    rule: 0x3d_3b_36,
    accent: 0xd8_d5_cb,
    select: 0xff_6f_61,
    warn: 0xed_bf_5f,
    sea: 0x16_23_2d,
    land: 0x2b_2b_28,
    land_line: 0x8c_87_7a,
    party_1: 0x41_3b_3a,
    party_2: 0x56_48_28,
    region: 0x52_49_47,
    state_other: 0x40_3a_22,
    highlight: 0x3a_35_60,
    hatch: 0xb3_b0_a6,
    lanes: [0xa7_bf_d8, 0x85_e5_d1, 0x7c_b3_fb, 0x9c_88_e1, 0xfd_a1_15, 0xb9_d7_76, 0xe4_88_aa, 0xd7_b5_9e],
};

/// A colour as SVG takes it.
pub(super) fn hex(colour: Colour) -> String {
    format!("#{colour:06x}")
}

/// So much of one colour, in percent, and the rest of another.
fn mix(colour: Colour, percent: u32, other: Colour) -> Colour {
    let part = |shift: u32| {
        let of = |colour: Colour| colour >> shift & 0xff;
        ((of(colour) * percent + of(other) * (100 - percent) + 50) / 100) << shift
    };
    part(16) | part(8) | part(0)
}

impl Palette {
    /// The colour of a lane.
    pub(super) fn lane(&self, theme: ThemeId) -> Colour {
        self.lanes[theme.index() % self.lanes.len()]
    }

    /// What a bar in a lane's colour is filled with.
    pub(super) fn bar(&self, lane: Colour, shape: MarkShape, status: EventStatus) -> Colour {
        match (status, shape) {
            (EventStatus::Happened | EventStatus::Background, shape)
                if shape.is_dot() || shape == MarkShape::WholeDay =>
            {
                lane
            }
            (EventStatus::Happened | EventStatus::Background, MarkShape::Month | MarkShape::Range) => {
                mix(lane, 28, self.paper)
            }
            (EventStatus::Happened | EventStatus::Background, MarkShape::Year) => mix(lane, 12, self.paper),
            (EventStatus::Happened | EventStatus::Background, MarkShape::Interval | MarkShape::Several) => {
                mix(lane, 65, self.paper)
            }
            _ => self.paper,
        }
    }

    /// What an area is filled with; `None` if only its outline is drawn.
    pub(super) fn area(&self, fill: Fill) -> Option<Colour> {
        let colour = match fill.ground {
            Ground::Party(0) => self.party_1,
            Ground::Party(1) => self.party_2,
            Ground::Party(_) | Ground::Plain => self.land,
            Ground::Named => self.state_other,
            Ground::Region => self.region,
            Ground::Highlight => self.highlight,
            Ground::Water | Ground::Undrawn => self.sea,
            Ground::Beyond => self.paper_2,
            Ground::Open => return None,
        };
        Some(colour)
    }
}

/// How the edge of a bar is broken: whole, dashed if somebody only claims the event, dotted between two dates.
pub(super) fn dashes(shape: MarkShape, event: Option<&Event>) -> Option<&'static str> {
    match event.map(|event| event.status) {
        Some(EventStatus::Claimed | EventStatus::Unconfirmed) => Some("4 2.5"),
        Some(EventStatus::Planned | EventStatus::Postponed) => None,
        _ => (shape == MarkShape::Range).then_some("1.5 1.5"),
    }
}
