import { expect } from 'chai';
import { whatWentWrong } from './open-client.ts';

describe('whatWentWrong', () => {
  it('says it in a person’s words', () => {
    const running = 'when running "http://127.0.0.1:41891/session" with method "POST"';
    const said = (message: string) => whatWentWrong(new Error(message), 30_000);
    expect(
      said(`WebDriverError: Request timed out! Consider increasing the "x" option. ${running}`),
    ).to.equal('no answer within 30 s');
    expect(said(`WebDriverError: session not created: Chrome instance exited. ${running}\n  at x`)).to.equal(
      'session not created: Chrome instance exited.',
    );
  });
});
