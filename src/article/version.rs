//! Which version of a document it is.

/// A document's version: the FNV-1a hash (64 bits) of its text in 16 hexadecimal digits. It changes with the document.
pub fn version(json: &str) -> String {
    // Fowler, Noll, Vo: <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>.
    let add = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", json.bytes().fold(0xcbf2_9ce4_8422_2325, add))
}
