//! Topologies as maps need them: layers of polygons and lines in degrees, read from what is compiled in.
//!
//! Uses nothing of this crate, so that the build can make topologies with it too.

use std::fmt;

/// A topology, decoded: every arc is resolved.
#[derive(Clone, Debug)]
pub struct Topology {
    layers: Vec<Layer>,
    bbox: [f64; 4],
}

/// One object of a topology.
#[derive(Clone, Debug)]
pub struct Layer {
    /// The object's name.
    pub name: String,
    /// Its geometries, in the file's order.
    pub geometries: Vec<Geometry>,
}

/// One geometry of a layer.
#[derive(Clone, Debug)]
pub struct Geometry {
    /// Its id; empty if it has none.
    pub id: String,
    /// Whether its chains are rings that enclose an area (by the even-odd rule) or open lines.
    pub encloses: bool,
    /// Rings or lines, in degrees east and north; east may pass 180. A ring doesn't repeat its first point.
    pub chains: Vec<Vec<[f64; 2]>>,
}

/// Why a topology can't be drawn, in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopologyError(String);

impl TopologyError {
    /// An error of several words.
    pub fn new(words: &[&str]) -> Self {
        Self(words.concat())
    }
}

impl fmt::Display for TopologyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for TopologyError {}

impl Topology {
    /// Reads what `topojson::compiled` wrote, which says how.
    pub fn read(bytes: &[u8]) -> Result<Self, TopologyError> {
        let mut from = Bytes { rest: bytes, is_faulty: false };
        let bbox = [(); 4].map(|()| from.float());
        let [scale_x, scale_y, x, y] = [(); 4].map(|()| from.float());
        let arcs = from.list(|from| {
            let (mut east, mut north) = (0_i64, 0_i64);
            from.list(|from| {
                (east, north) = (east.wrapping_add(from.signed()), north.wrapping_add(from.signed()));
                [east as f64 * scale_x + x, north as f64 * scale_y + y]
            })
        });
        let layers = from.list(|from| Layer {
            name: from.text(),
            geometries: from.list(|from| {
                let (id, encloses) = (from.text(), from.number() == 1);
                Geometry { id, encloses, chains: from.list(|from| chain(from, &arcs, encloses)) }
            }),
        });
        if from.is_faulty || !from.rest.is_empty() {
            return Err(TopologyError::new(&["a topology is damaged"]));
        }
        Ok(Self { layers, bbox })
    }

    /// The layer with a name.
    pub fn layer(&self, name: &str) -> Result<&Layer, TopologyError> {
        self.layers.iter().find(|layer| layer.name == name).ok_or_else(|| {
            let known = self.layers.iter().map(|layer| layer.name.as_str()).collect::<Vec<_>>().join(", ");
            TopologyError::new(&["no layer ", name, ": there are ", &known])
        })
    }

    /// All layers, by name.
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// West, south, east and north in degrees: as the file says, else as its points lie. East may pass 180.
    pub fn bbox(&self) -> [f64; 4] {
        self.bbox
    }
}

impl Layer {
    /// The ids of its geometries, in the file's order; those without one are left out.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.geometries.iter().map(|geometry| geometry.id.as_str()).filter(|id| !id.is_empty())
    }

    /// The geometry with an id.
    pub fn geometry(&self, id: &str) -> Option<&Geometry> {
        self.geometries.iter().find(|geometry| !id.is_empty() && geometry.id == id)
    }
}

impl Geometry {
    /// Whether it encloses a point, in degrees (by the even-odd rule, edges straight in longitude and latitude).
    pub fn contains(&self, lon: f64, lat: f64) -> bool {
        let crosses = |a: [f64; 2], b: [f64; 2]| {
            (a[1] > lat) != (b[1] > lat) && lon < a[0] + (lat - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
        };
        let crossings = self.chains.iter().map(|ring| {
            let next = ring.iter().cycle().skip(1);
            ring.iter().zip(next).filter(|&(&a, &b)| crosses(a, b)).count()
        });
        self.encloses && crossings.sum::<usize>() % 2 == 1
    }
}

/// A ring or line of arcs; `!n` is arc `n` backwards. Each starts where the one before it ends.
fn chain(from: &mut Bytes<'_>, arcs: &[Vec<[f64; 2]>], encloses: bool) -> Vec<[f64; 2]> {
    let mut chain: Vec<[f64; 2]> = Vec::new();
    for index in from.list(Bytes::signed) {
        let at = if index < 0 { !index } else { index } as usize;
        let Some(arc) = arcs.get(at) else {
            from.is_faulty = true;
            break;
        };
        chain.pop();
        let start = chain.len();
        chain.extend(arc);
        if index < 0 {
            chain[start..].reverse();
        }
    }
    if encloses {
        chain.pop();
    }
    chain
}

/// Takes apart what is compiled in. Where something is missing it gives zero, and remembers the fault.
struct Bytes<'a> {
    rest: &'a [u8],
    is_faulty: bool,
}

impl Bytes<'_> {
    fn take<const N: usize>(&mut self) -> [u8; N] {
        let Some((&bytes, rest)) = self.rest.split_first_chunk() else {
            (self.rest, self.is_faulty) = (&[], true);
            return [0; N];
        };
        self.rest = rest;
        bytes
    }

    fn float(&mut self) -> f64 {
        f64::from_le_bytes(self.take())
    }

    fn number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let [byte] = self.take();
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    fn signed(&mut self) -> i64 {
        let number = self.number();
        (number >> 1) as i64 ^ -((number & 1) as i64)
    }

    fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut items = Vec::new();
        for _ in 0..self.number() {
            // However many a damaged list claims to hold.
            if self.is_faulty {
                break;
            }
            items.push(item(self));
        }
        items
    }

    fn text(&mut self) -> String {
        let bytes = self.list(|from| from.take::<1>()[0]);
        String::from_utf8(bytes).unwrap_or_else(|_| {
            self.is_faulty = true;
            String::new()
        })
    }
}
