import { expect } from 'chai';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLog } from '@miniapp-tests/reports/format/read-log';
import type { RunFile } from '@miniapp-tests/reports/format/run-file';
import { poll } from '../drivers/poll.ts';
import { commandLine, descendants, startMpt } from '../testing/command.ts';

const TESTS = [
  'addressing/version-in-uri',
  'lifecycle/background-global-order',
  'lifecycle/page-hidden-on-close',
  'lifecycle/re-enter-unloads',
  'packaging/open-stored-and-deflated',
] as const;
const REPEAT = 2;

/** What must not depend on what befell a run. */
function verdicts(out: string) {
  const run = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as RunFile;
  return run.results.map(({ id, verdict, passed, runs }) => ({ id, verdict, passed, runs }));
}

function attemptsEnded(out: string): number {
  const file = join(out, 'run.jsonl');
  if (!existsSync(file)) return 0;
  return readLog(readFileSync(file, 'utf8')).filter((entry) => entry.type === 'test-end').length;
}

describe('a run through Appium', function () {
  this.timeout(240_000);
  let folder: string;
  const start = (out: string) =>
    startMpt('run', ...TESTS, '--repeat', String(REPEAT), '--out', join(folder, out));

  before(() => (folder = mkdtempSync(join(tmpdir(), 'mpt-run-'))));
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  async function untilAttempts(out: string, count: number): Promise<void> {
    const came = await poll(60_000, async () =>
      attemptsEnded(join(folder, out)) >= count ? true : undefined,
    );
    expect(came, `${count} attempts of ${out}`).to.equal(true);
  }

  it('passes, judges and shows its tests, and leaves no process behind', async () => {
    const { child, ended } = start('undisturbed');
    await untilAttempts('undisturbed', 1);
    const below = descendants(child.pid ?? 0);
    expect([...below.values()].join('\n')).to.match(/chromedriver/);
    const { code, stdout, stderr } = await ended;
    expect(stdout, stderr).to.match(/^5 passed, 0 failed, 0 timeout, 0 crash, 0 error, 0 not run/);
    expect(code).to.equal(0);
    expect(existsSync(stdout.trim().split('\n')[1] ?? '')).to.equal(true);
    for (const [pid, line] of below) expect(commandLine(pid), line).to.not.equal(line);
  });

  it('goes on after kill -9 as if nothing had happened, and its processes end', async () => {
    const { child, ended } = start('killed');
    await untilAttempts('killed', 4);
    const below = descendants(child.pid ?? 0);
    child.kill('SIGKILL');
    await ended;
    const gone = await poll(15_000, async () =>
      [...below].every(([pid, line]) => commandLine(pid) !== line) ? true : undefined,
    );
    expect(gone, 'processes of the killed run').to.equal(true);
    const { code, stderr } = await startMpt('run', '--resume', join(folder, 'killed')).ended;
    expect(code, stderr).to.equal(0);
    expect(stderr).to.match(/[1-6] attempts to go/);
    expect(verdicts(join(folder, 'killed'))).to.deep.equal(verdicts(join(folder, 'undisturbed')));
  });

  it('opens the super app again when its browser dies', async () => {
    const { child, ended } = start('orphaned');
    await untilAttempts('orphaned', 3);
    const browser = [...descendants(child.pid ?? 0)].find(
      ([, line]) => line.includes('--remote-debugging-port') && !line.includes('--type='),
    );
    process.kill(browser?.[0] ?? 0, 'SIGKILL');
    const { stderr } = await ended;
    expect(stderr).to.match(/opened again/);
    const after = verdicts(join(folder, 'orphaned'));
    for (const { id, runs } of after) expect(runs, id).to.equal(REPEAT);
    // The attempt that it died in is a crash; what came after is as good as ever.
    expect(after.filter(({ verdict }) => verdict === 'CRASH').length).to.be.at.most(1);
    expect(after.filter(({ verdict }) => !['PASS', 'CRASH'].includes(verdict))).to.deep.equal([]);
    const sessions = readLog(readFileSync(join(folder, 'orphaned', 'run.jsonl'), 'utf8')).filter(
      (entry) => entry.type === 'session',
    );
    expect(sessions).to.have.length(2);
  });

  it('stops at Ctrl-C with the log kept', async () => {
    const { child, ended } = start('interrupted');
    await untilAttempts('interrupted', 2);
    const below = descendants(child.pid ?? 0);
    child.kill('SIGINT');
    const { code, stderr, stdout } = await ended;
    expect(code, stderr).to.equal(1);
    expect(stderr).to.match(/Ctrl-C.*mpt run --resume/s);
    expect(stdout).to.match(/[1-5] not run/);
    for (const [pid, line] of below) expect(commandLine(pid), line).to.not.equal(line);
  });
});
