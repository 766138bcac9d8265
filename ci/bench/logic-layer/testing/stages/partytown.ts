import { stageOn } from './stage.ts';

// Partytown's own script runs the app, which the page's HTML names.
globalThis.stage = stageOn(() => document);
