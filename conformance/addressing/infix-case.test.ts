import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The infix is matched as ABNF matches its literals, in any case',
  statements: ['addressing-infix'],
  needs: ['processing'],
  observed: true,
  operation: 'parse-uri',
  cases: [
    { name: 'in capitals', input: { uri: 'platform://MiniApp/foo' }, expect: { output: { id: 'foo' } } },
  ],
});
