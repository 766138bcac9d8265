import { expect } from 'chai';
import { GLOBAL_EVENTS, globalTransition, type GlobalEvent, type GlobalState } from './global-lifecycle.ts';

function run(...events: GlobalEvent[]): GlobalState | undefined | 'refused' {
  let state: GlobalState | undefined;
  for (const event of events) {
    const result = globalTransition(state, event);
    if (!result.ok) return 'refused';
    state = result.value;
  }
  return state;
}

describe('the global lifecycle', () => {
  it('goes from launch to foreground, background and back', () => {
    expect(run('globallaunched')).to.equal('launched');
    expect(run('globallaunched', 'globalshown')).to.equal('shown');
    expect(run('globallaunched', 'globalshown', 'globalhidden')).to.equal('hidden');
    expect(run('globallaunched', 'globalshown', 'globalhidden', 'globalshown')).to.equal('shown');
  });

  it('begins with the launch or an error of it', () => {
    for (const event of ['globalshown', 'globalhidden', 'globalunloaded'] as const) {
      expect(run(event), event).to.equal('refused');
    }
    expect(run('globalerror', 'globallaunched')).to.equal('launched');
  });

  it('launches once, and does not repeat a state', () => {
    expect(run('globallaunched', 'globallaunched')).to.equal('refused');
    expect(run('globallaunched', 'globalshown', 'globalshown')).to.equal('refused');
    expect(run('globallaunched', 'globalhidden', 'globalhidden')).to.equal('refused');
  });

  it('leaves error with the next regular transition', () => {
    expect(run('globallaunched', 'globalshown', 'globalerror')).to.equal('error');
    expect(run('globallaunched', 'globalshown', 'globalerror', 'globalhidden')).to.equal('hidden');
    expect(run('globallaunched', 'globalerror', 'globalshown')).to.equal('shown');
  });

  it('refuses what is no event of it', () => {
    for (const event of ['pageshown', 'constructor']) {
      expect(globalTransition('shown', event as GlobalEvent), event).to.have.property('ok', false);
    }
  });

  it('ends with unloaded', () => {
    for (const event of GLOBAL_EVENTS) {
      expect(run('globallaunched', 'globalunloaded', event), event).to.equal('refused');
    }
  });
});
