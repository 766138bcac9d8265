import type { FuzzTarget } from '../../target.ts';

const target: FuzzTarget = {
  name: 'sound',
  seeds: async () => [new TextEncoder().encode('{"a":[1,2,3]}')],
  run: async (input) => {
    try {
      JSON.parse(new TextDecoder().decode(input));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  },
};
export default target;
