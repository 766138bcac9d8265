import { benchmark } from '../../../benchmark.ts';

export default benchmark({
  title: 'Never gets ready',
  prepare: () => {
    throw new Error('the peer gave another result');
  },
  contenders: {},
});
