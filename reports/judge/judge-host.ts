import type { LoggedExpectation } from '../format/event-log.ts';
import type { AttemptRecord } from './attempt-record.ts';
import { MET, type Finding } from './finding.ts';
import { shorten, showValue } from './show-value.ts';

type HostExpectation = Extract<LoggedExpectation, { host: string }>;

/** Compares what was seen of the host, from outside, with one expectation about it. */
export function judgeHost(expectation: HostExpectation, record: AttemptRecord): Finding {
  const host = record.host ?? {};
  switch (expectation.host) {
    case 'refuses': {
      const ran = record.checkpoints[0];
      const expected = 'host: expected the package to be refused and nothing of it to run';
      if (ran) return contradicted(`${expected}, saw checkpoint "${shorten(ran.name)}" reported`);
      return host.refused
        ? { state: 'met', note: `host: refused with ${host.refused.code}` }
        : missing(`${expected}, saw no error screen`);
    }
    case 'silent': {
      const expected = 'host: expected no request or connection';
      if (!host.traffic) return missing(`${expected}, saw no record of the traffic`);
      if (host.traffic.length === 0) return MET;
      return contradicted(`${expected}, saw ${host.traffic.length}: ${shorten(host.traffic.join('; '))}`);
    }
    case 'shows': {
      const expected = `host: expected the page to show ${showValue(expectation.text)}`;
      if (host.text?.includes(expectation.text)) return MET;
      return missing(`${expected}, saw ${host.text === undefined ? 'no text' : showValue(host.text)}`);
    }
    case 'titles': {
      const expected = `host: expected the title ${showValue(expectation.text)}`;
      if (host.title?.trim() === expectation.text.trim()) return MET;
      return missing(`${expected}, saw ${host.title === undefined ? 'no title' : showValue(host.title)}`);
    }
  }
}

function contradicted(message: string): Finding {
  return { state: 'contradicted', message };
}

function missing(message: string): Finding {
  return { state: 'missing', message };
}
