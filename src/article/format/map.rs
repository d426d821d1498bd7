//! Maps, and the viewpoints in which they can be drawn.

use super::field::FieldKind::{File, Number, Running, Slug, Text};
use super::field::{ENTITIES, ENTITY, IdSpace, LAT, LON, NAME, PARAGRAPH, REMARK, SECTION};
use super::link::WebLink;
use super::macros::{record, words};

record! {
    /// A map: one topology, drawn for one range of scales.
    pub struct Map {
        /// A slug.
        pub id: String = Slug(IdSpace::Map),
        /// What the map shows, in a few words.
        pub title: String = Text(120),
        /// A TopoJSON file beside the document.
        pub topology: String = File,
        /// What is in view at first.
        pub frame: MapFrame,
        /// The topology's layers and what they hold, drawn in this order.
        pub layers: Vec<MapLayer>,
        /// Names on the map that stand for no entity, such as seas and neighbouring towns.
        #[serde(default)]
        pub labels: Vec<MapLabel>,
        /// Who made the geometry.
        pub attribution: String = NAME,
    }
}

record! {
    /// A rectangle of longitudes and latitudes, in degrees; `east` may pass 180.
    pub struct MapFrame {
        /// −180 to 180.
        pub west: f64 = LON,
        /// −90 to 90.
        pub south: f64 = LAT,
        /// Greater than `west`. It may pass 180, for frames that cross the antimeridian.
        pub east: f64 = Number(-180.0, 540.0),
        /// Greater than `south`.
        pub north: f64 = LAT,
    }
}

words! {
    /// What a layer of a map holds.
    pub enum LayerKind {
        /// States' territories, as most UN members see them: all of them, as what they leave free is taken for water.
        Countries = "countries",
        /// Areas whose status is disputed: hatched.
        Disputed = "disputed",
        /// Parts of a state, or one state without its neighbours.
        Region = "region",
        /// Lakes.
        Water = "water",
        /// Borders between parts of a state.
        Border = "border",
    }
}

words! {
    /// How the areas of a layer are filled, whatever they are. With `land` and `none`, entities' own areas still stand out.
    pub enum LayerFill {
        /// As land of which the article doesn't speak.
        Land = "land",
        /// As water.
        Water = "water",
        /// In a colour of its own, all of them: what they have in common is the layer's `label`.
        Highlight = "highlight",
        /// Not at all, so that a layer below shows through.
        None = "none",
    }
}

record! {
    /// A layer of a topology.
    pub struct MapLayer {
        /// The object's name in the topology.
        pub name: String = NAME,
        /// What it holds.
        pub kind: LayerKind,
        /// How its areas are filled, if not by its kind and by what the article says of them.
        #[serde(default)]
        pub fill: Option<LayerFill>,
        /// What the key and the legend call its areas. Required with the fill `highlight`, forbidden without.
        #[serde(default)]
        pub label: Option<String> = Text(60),
        /// Whose view its lines are, and what else the legend should say.
        #[serde(default)]
        pub note: Option<String> = REMARK,
    }
}

words! {
    /// What a label on a map names.
    pub enum MapLabelKind {
        /// A state.
        Country = "country",
        /// A sea or a lake.
        Water = "water",
        /// A capital or seat.
        Capital = "capital",
        /// Another town.
        Town = "town",
    }
}

record! {
    /// A name on a map that stands for no entity.
    pub struct MapLabel {
        /// The name.
        pub text: String = Text(60),
        /// Degrees north.
        pub lat: f64 = LAT,
        /// Degrees east.
        pub lon: f64 = LON,
        /// What it names.
        pub kind: MapLabelKind,
    }
}

record! {
    /// A view of what disputed areas are, in which the maps can be drawn. Its source is a paragraph of the article, a
    /// link, or both. Areas that it doesn't list are drawn as their layer says.
    pub struct ViewpointRecord {
        /// A slug.
        pub id: String = Slug(IdSpace::Viewpoint),
        /// Whose view it is, in a few words.
        pub label: String = Text(60),
        /// The sentence that supports it (running text).
        pub text: String = Running(400),
        /// Entities whose view it is.
        #[serde(default)]
        pub says: Vec<String> = ENTITIES,
        /// Section id of the paragraph that says so.
        #[serde(default)]
        pub section: Option<String> = SECTION,
        /// 1-based.
        #[serde(default)]
        pub paragraph: Option<usize> = PARAGRAPH,
        /// Another source, such as that of the map's lines.
        #[serde(default)]
        pub link: Option<WebLink>,
        /// How it sees areas of the maps.
        pub areas: Vec<ViewedAreaRecord>,
    }
}

words! {
    /// How a viewpoint draws an area.
    pub enum Drawing {
        /// As a state: filled for itself, with a state's border.
        State = "state",
        /// As disputed: hatched, dashed; with `of`, on the fill of the state that it lies in.
        Disputed = "disputed",
        /// As a part of `of`: filled like it, without a border.
        PartOf = "part-of",
    }
}

record! {
    /// How a viewpoint sees an area, on every map that has the area.
    pub struct ViewedAreaRecord {
        /// The layer's name in its topology.
        pub layer: String = NAME,
        /// The geometry's id in that layer.
        pub id: String = NAME,
        /// How it is drawn.
        pub drawn: Drawing,
        /// Entity id of the state that it is a part of. Required with `part-of`, forbidden with `state`.
        #[serde(default)]
        pub of: Option<String> = ENTITY,
        /// Names in use, the one on the map first. If empty, the map shows the entity's own name.
        #[serde(default)]
        pub names: Vec<AreaName>,
    }
}

record! {
    /// A name and who uses it.
    pub struct AreaName {
        /// The name.
        pub text: String = Text(60),
        /// Whose usage it is.
        pub usage: String = Text(200),
    }
}
