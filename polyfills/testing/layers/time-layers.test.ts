import { describeEachLayerAlone } from './each-layer-alone.ts';

// A file of its own: it measures time, so it runs with nothing beside it.
describeEachLayerAlone('time');
