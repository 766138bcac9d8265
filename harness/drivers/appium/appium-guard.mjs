#!/usr/bin/env node
// Starts Appium and answers for everything below it: whether Appium is told to stop, dies, or the harness above is killed
// without a word, no Appium, chromedriver or browser of this run stays behind. Plain JavaScript without dependencies, so
// that it can be the command that @wdio/appium-service starts.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';

const scratch = process.env.MPT_SCRATCH;
const appium = spawn(
  process.env.MPT_NODE ?? process.execPath,
  [process.env.MPT_APPIUM ?? '', ...process.argv.slice(2)],
  // A process group of its own: Ctrl-C in a terminal must not reach it, the harness decides when it ends.
  { detached: true, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, TMPDIR: scratch } },
);
const parent = process.ppid;
/** Process id → when it started, of everything that was ever seen below this process. */
const family = new Map();

/** Every process: id, parent, and a start time that tells a reused id from the old one. */
function processes() {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
          const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
          return [{ pid: Number(name), parent: Number(fields[1]), started: fields[19] }];
        } catch {
          return []; // it ended meanwhile
        }
      });
  } catch {
    return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,lstart='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
      .filter((match) => match !== null)
      .map((match) => ({ pid: Number(match[1]), parent: Number(match[2]), started: match[3] }));
  }
}

/** Adds the processes that are below us now to the family, and returns those of the family that still live. */
function census() {
  const all = processes();
  const ours = new Set([process.pid, ...family.keys()]);
  for (let grew = true; grew;) {
    grew = false;
    for (const one of all) {
      if (ours.has(one.pid) || !ours.has(one.parent)) continue;
      ours.add(one.pid);
      family.set(one.pid, one.started);
      grew = true;
    }
  }
  return all.filter((one) => family.get(one.pid) === one.started).map((one) => one.pid);
}

let ending = false;
/** @param {number} code to exit with */
async function end(code = 0) {
  if (ending) return;
  ending = true;
  for (const signal of ['SIGTERM', 'SIGKILL', 'SIGKILL']) {
    const living = census();
    for (const pid of living) {
      try {
        process.kill(pid, signal);
      } catch {
        // it ended meanwhile
      }
    }
    for (let waited = 0; waited < 1000 && census().length > 0; waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  if (scratch) rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  process.exit(code);
}

appium.on('error', (error) => {
  process.stderr.write(`Appium could not be started: ${error.message}\n`);
  void end(1);
});
appium.on('exit', (code) => void end(code ?? 1));
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => void end());
process.on('SIGINT', () => {});
process.stdout.on('error', () => void end());
// The harness is gone, or has given up on us and taken our folder away.
setInterval(() => {
  if (process.ppid !== parent || (scratch && !existsSync(scratch))) void end();
}, 250);
setInterval(census, 1000);
