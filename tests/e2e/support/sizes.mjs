// The sizes at which the page is looked at: width and height in pixels.
export const sizes = [
  [1440, 900],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [720, 520],
];
