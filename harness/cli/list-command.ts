import { Command } from 'commander';
import { discoverTests } from '@miniapp-tests/conformance/authoring/discover-tests';
import { selectTests } from '../runner/select-tests.ts';
import { styled } from './styled.ts';

/** `mpt list`: which tests there are. */
export function listCommand(): Command {
  return new Command('list')
    .description('list the tests')
    .argument('[filter...]', 'parts of test ids, or ids of statements; without one, all tests')
    .option('--json', 'as JSON, with statements and needs')
    .action(async (filters: string[], options: { json?: true }) => {
      const tests = selectTests(await discoverTests(), filters);
      if (options.json) {
        const rows = tests.map(
          ({ id, definition: { form, title, statements, needs = [], observed = false } }) => {
            return { id, form, title, statements, needs, observed };
          },
        );
        console.log(JSON.stringify(rows, null, 2));
        return;
      }
      for (const { id, definition } of tests) console.log(`${id}  ${styled('gray', definition.title)}`);
      console.error(styled('gray', `${tests.length} tests`, process.stderr));
    });
}
