// Reads a PDF as text, page by page.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** White space and hyphens tell nothing: lines are broken anew on paper. */
export const bare = (text) => text.normalize("NFC").replace(/[\s\u00ad‐-]+/gu, "");

/** The pages of a PDF: the text of each in its order, its width and height in points. */
export async function read(bytes) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const [left, bottom, right, top] = page.view;
    pages.push({ items, text: items.map(({ str }) => str).join(" "), width: right - left, height: top - bottom });
  }
  await task.destroy();
  return pages;
}
