// Release builds of generated articles. Builds only what has changed since the last time.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "./generate.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const sources = ["Cargo.lock", "Cargo.toml", "Trunk.toml", "build.rs", "index.html", "public", "src", "style"];

/** Every file of a folder, or the file itself. */
function files(path) {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => files(join(path, name)));
}

/** Builds the page of an article of `count` events, and returns the article and the folder that holds its page. */
export function build(count) {
  const article = generate(count);
  const json = JSON.stringify(article);
  const hash = createHash("sha256").update(json);
  for (const file of sources.flatMap(files)) hash.update(file).update(readFileSync(join(root, file)));
  const digest = hash.digest("hex");

  const folder = join(root, "target/bench");
  const [document, dist, built] = [`${count}.json`, `${count}`, `${count}.built`].map((name) => join(folder, name));
  if (existsSync(built) && readFileSync(built, "utf8") === digest) return { article, dist };
  mkdirSync(folder, { recursive: true });
  writeFileSync(document, json);
  const started = Date.now();
  const options = { cwd: root, env: { ...process.env, ARTICLE: document }, encoding: "utf8" };
  const { status, stderr } = spawnSync("trunk", ["build", "--release", "--dist", dist], options);
  if (status !== 0) throw new Error(`The page of ${count} events can't be built:\n${stderr}`);
  console.log(`Built the page of ${count} events in ${Math.round((Date.now() - started) / 1000)} s`);
  writeFileSync(built, digest);
  return { article, dist };
}
