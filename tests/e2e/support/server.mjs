// Serves a folder as a good static host would: correct types, brotli, a strict Content-Security-Policy.
import { createServer } from "node:http";
import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

const compress = promisify(brotliCompress);

export const brotli11 = (bytes) => compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/**
 * Everything is read and compressed before the first request, so that no measurement waits for it.
 * `policy: null` sends no Content-Security-Policy; `missing(path)` answers 404 to what it accepts;
 * `only` says which of the folder's files there are; `open` lets other sites read the files;
 * `changing` holds texts that take the place of files while the server runs;
 * `extra` adds files, as path → text, in place of the folder's own; `pack: false` sends everything as it is;
 * `halfway(path)` is asked when half of a file is sent: the rest follows when its promise is kept, or never if it is broken.
 */
export async function serve(
  folder,
  {
    policy = strictPolicy,
    missing = () => false,
    only = /./,
    open = false,
    changing = new Map(),
    extra = {},
    pack = true,
    halfway = () => undefined,
  } = {},
) {
  const files = new Map();
  const add = async (path, body, packed) => {
    const type = types[extname(path)] ?? "application/octet-stream";
    files.set(path, { type, body, packed: pack ? (packed ?? (await brotli11(body))) : undefined });
  };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const address = "/" + relative(folder, path).split(sep).join("/");
    if (!entry.isFile() || /\.(br|gz)$/.test(entry.name) || !only.test(address)) continue;
    // Copies that the build compressed are sent in place of their files.
    const packed = await readFile(`${path}.br`).catch(() => undefined);
    await add(address, await readFile(path), packed);
  }
  for (const [path, text] of Object.entries(extra)) await add(path, Buffer.from(text));

  const server = createServer(async (request, response) => {
    let path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    if (path.endsWith("/")) path += "index.html";
    const changed = changing.get(path);
    const known = changed ? { type: types[extname(path)], body: Buffer.from(changed) } : files.get(path);
    const file = missing(path) ? undefined : known;
    if (!file) {
      response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
      return;
    }
    const packed = file.packed && /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    const headers = { "content-type": file.type, "x-content-type-options": "nosniff", vary: "accept-encoding" };
    if (open) headers["access-control-allow-origin"] = "*";
    if (policy) headers["content-security-policy"] = policy;
    if (packed) headers["content-encoding"] = "br";
    const body = packed ? file.packed : file.body;
    headers["content-length"] = body.length;
    const half = Math.floor(body.length / 2);
    response.writeHead(200, headers).write(body.subarray(0, half));
    try {
      await halfway(path);
      response.end(body.subarray(half));
    } catch {
      response.destroy();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    packedSize: (path) => files.get(path)?.packed?.length,
    size: (path) => files.get(path)?.body.length,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
