import { Ajv } from 'ajv';
import type { Statement } from '../statements/statement.ts';
import type { DiscoveredTest } from './discover-tests.ts';
import { stepsOf } from './default-steps.ts';
import schema from './test.schema.json' with { type: 'json' };
import type { AppTest, Need } from './test-format.ts';

const matchesSchema = new Ajv({ allErrors: true, strict: true, strictRequired: false }).compile(schema);

/** What in a test's own scripts and steps shows that it needs something of the host. */
const SIGNS: readonly (readonly [Need, RegExp])[] = [
  ['navigation', /\bminiapp\.\w/],
  ['storage', /\blocalStorage\b/],
  ['dom', /\bdocument\./],
  ['tab-bar', /\bmpt_tab_bar\b|"do":"switch-tab"/],
  ['clock', /"do":"advance-clock"/],
  ['witness', /\{\{witness\}\}/],
];

/**
 * Checks the tests against the schema and against each other.
 *
 * @returns one sentence for each fault, beginning with the test's id; empty when all is well
 */
export function validateTests(tests: readonly DiscoveredTest[], statements: readonly Statement[]): string[] {
  const known = new Set(statements.map(({ id }) => id));
  const titles = new Map<string, string>();
  return tests.flatMap((test) => {
    const faults = validateTest(test, known);
    const twin = titles.get(test.definition.title);
    if (twin !== undefined) faults.push(`has the title of ${twin}; say what sets it apart`);
    titles.set(test.definition.title, test.id);
    return faults.map((fault) => `${test.id}: ${fault}`);
  });
}

function validateTest({ id, file, definition }: DiscoveredTest, known: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  if (!matchesSchema(definition)) {
    for (const error of matchesSchema.errors ?? []) {
      if (error.keyword !== 'oneOf' && error.keyword !== 'if') {
        faults.push(`${error.instancePath || 'the test'} ${error.message ?? 'is wrong'}`);
      }
    }
  }
  if (!file.replaceAll('\\', '/').includes(`/${id}.test.`)) faults.push('its id is not its path');
  for (const statement of definition.statements) {
    if (!known.has(statement)) faults.push(`cites the statement ${statement}, which does not exist`);
  }
  if (definition.form === 'app') faults.push(...validateApp(definition));
  else {
    const names = definition.cases.map(({ name }) => name);
    if (new Set(names).size < names.length) faults.push('has two cases of one name');
  }
  return faults;
}

function validateApp(definition: AppTest): string[] {
  const faults: string[] = [];
  const text = Object.entries(definition.files ?? {})
    .map(([, content]) => (typeof content === 'string' ? content : ''))
    .join('\n');
  const steps = stepsOf(definition);
  const own = `${text}\n${JSON.stringify(definition.manifest ?? {})}\n${JSON.stringify(steps)}`;
  for (const [need, sign] of SIGNS) {
    if (sign.test(own) && !definition.needs?.includes(need)) faults.push(`must name "${need}" in needs`);
  }
  if (steps[0]?.do !== 'launch') faults.push('must begin with the step launch');
  const conditions = definition.expect.map((expectation) =>
    'checkpoint' in expectation ? expectation.checkpoint : `host ${expectation.host}`,
  );
  if (new Set(conditions).size < conditions.length) faults.push('expects one thing twice');
  const awaited = steps.flatMap((step) => (step.do === 'await' ? [step.checkpoint] : []));
  const expected = definition.expect.flatMap((e) => ('checkpoint' in e ? [e.checkpoint] : []));
  for (const name of new Set([...awaited, ...expected])) {
    if (!text.includes(`'${name}'`)) faults.push(`no file of it reports the checkpoint '${name}'`);
  }
  const scored = definition.expect.some((expectation) => !('observe' in expectation));
  if (!scored && definition.observed !== true) faults.push('observes only, and so must say observed: true');
  return faults;
}
