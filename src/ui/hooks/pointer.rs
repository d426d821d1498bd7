//! Where a pointer is on an element.

use crate::layout::along;
use web_sys::{HtmlElement, MouseEvent};

/// Where a pointer is on an element, in the element's own pixels: across from its left edge, or if it runs from right to
/// left from its right edge; and down from its upper edge.
pub fn position(element: &HtmlElement, event: &MouseEvent, is_rtl: bool) -> (f64, f64) {
    let seen = element.get_bounding_client_rect();
    let (from, to) = if is_rtl { (seen.right(), seen.left()) } else { (seen.left(), seen.right()) };
    let across = along(f64::from(event.client_x()), (from, to), f64::from(element.offset_width()));
    let down = along(f64::from(event.client_y()), (seen.top(), seen.bottom()), f64::from(element.offset_height()));
    (across, down)
}
