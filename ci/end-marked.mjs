import { readdirSync, readFileSync } from 'node:fs';

/** Ends every process that was started with `MPT_MARK=mark` in its environment, by its id; nothing where there is no /proc. */
export function endMarked(mark) {
  for (const pid of processes()) {
    if (Number(pid) === process.pid || !environment(pid).includes(`MPT_MARK=${mark}`)) continue;
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It is over already.
    }
  }
}

function processes() {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function environment(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
