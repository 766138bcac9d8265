/** One way to hold up the host: a page's HTML, its script, and what a person presses. */
export interface TimeAttempt {
  readonly html?: string;
  readonly script?: string;
  readonly press?: string;
}

export const TIME_ATTEMPTS: Readonly<Record<string, TimeAttempt>> = {
  'a tree 20,000 deep': {
    script: `let at = document.body;
      for (let i = 0; i < 20_000; i++) { const next = document.createElement('div'); at.append(next); at = next; }`,
  },
  'a text of 10 MB': {
    script: `for (let i = 0; i < 10; i++) document.body.append('word '.repeat(200_000));`,
  },
  'an endless storm of changes': {
    script: `for (;;) document.getElementById('out').setAttribute('title', Math.random());`,
  },
  'a click that is never answered': {
    html: '<button>go</button><p id="out">out</p>',
    script: `document.querySelector('button').addEventListener('click', () => { for (;;); });`,
    press: 'button',
  },
  'an endless loop': { script: 'for (;;);' },
};
