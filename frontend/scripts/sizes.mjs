// What each page costs over the wire, gzip: all of it when it is the first, and what it adds after the
// page people land on. Fails over 650 kB whole or 150 kB added.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const WHOLE_KB = 650;
const ADDED_KB = 150;

function filesOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const css of chunk.css ?? []) found.add(css);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  return found;
}

const weight = new Map();
function kilobytes(files) {
  let total = 0;
  for (const file of files) {
    if (!weight.has(file)) weight.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length);
    total += weight.get(file);
  }
  return total / 1000;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const frame = new Set([...filesOf(entry), ...filesOf('src/app/AppLayout.tsx')]);
const landing = new Set([...frame, ...filesOf('src/features/tasks/TasksPage.tsx')]);
let failed = false;
for (const key of Object.keys(manifest).filter((name) => /Page\.tsx$/.test(name) && manifest[name].isDynamicEntry).toSorted()) {
  const page = filesOf(key);
  const signIn = key.includes('SignIn');
  const whole = kilobytes(new Set([...(signIn ? filesOf(entry) : frame), ...page]));
  const added = kilobytes([...page].filter((file) => !landing.has(file)));
  const over = whole > WHOLE_KB || added > ADDED_KB;
  failed ||= over;
  console.log(`${key.padEnd(52)} whole ${whole.toFixed(0).padStart(4)} kB   added ${added.toFixed(0).padStart(4)} kB${over ? '   OVER' : ''}`);
}
process.exitCode = failed ? 1 : 0;
