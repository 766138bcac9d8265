/** What a person can do about a refusal, by how its code begins; the first that fits. */
const WORDS: readonly (readonly [beginning: RegExp, words: string])[] = [
  [/^package-unreachable$/, 'Check your connection, then try again.'],
  [/^package-server-error$/, 'Its provider has trouble just now. Try again later.'],
  [
    /^package-not-found$/,
    'Its provider has none of this name, or not in this version. Check the address for a slip.',
  ],
  [/^package-forbidden$/, 'Its provider does not give it to you.'],
  [/^endpoint-/, 'It is not known where it could come from. Check the address for a slip.'],
  [/^container-/, 'What arrived is incomplete or broken. Try again later, or tell its developer.'],
  [/^uri-/, 'The address is misspelt or incomplete. Check it, or look for the MiniApp by its name.'],
  [
    /^(wall|worker)-/,
    'This browser lacks what keeps MiniApps away from your data. Update it, or use another one.',
  ],
  [/^platform-/, 'It was made for another version of this app. Look for an update.'],
  [/^device-/, 'It was made for another kind of device.'],
  [/^no-pages$/, 'There is nothing to open. If it has widgets, put one on your board: Widgets, on the home.'],
  [/^host-/, 'Something went wrong in this app. Load it again.'],
  [
    /^(signature|signer|signing|digest|certificate)/,
    'It may have been changed on its way to you, so it stays closed.',
  ],
];

const OTHERWISE = 'Its developer has left a mistake in it. Nothing on this device is wrong.';

/** Tells a person, who has not made the MiniApp, what a refusal means for them. */
export function wordsFor(code: string): string {
  return WORDS.find(([beginning]) => beginning.test(code))?.[1] ?? OTHERWISE;
}
