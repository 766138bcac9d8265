import { DeclaredFetch } from '../declared-fetch.ts';
import { NetworkFrame } from '../network/network-frame.ts';

declare global {
  /** The text that is fetched as a MiniApp's own, or the error's name. */
  var fetchDeclared: (origin: string, url: string) => Promise<string>;
  /** How many of so many resources of views are asked for at once, where no network limits it. */
  var resourcesAtOnce: (count: number) => Promise<number>;
}

globalThis.fetchDeclared = (origin, url) =>
  new DeclaredFetch([origin]).request(url, {}).then(
    (response) => response.text(),
    ({ name }: Error) => name,
  );

globalThis.resourcesAtOnce = async (count) => {
  let open = 0;
  let most = 0;
  NetworkFrame.prototype.fetch = async () => {
    most = Math.max(most, ++open);
    await new Promise((resolve) => setTimeout(resolve, 1));
    open--;
    return new Response('text');
  };
  const declared = new DeclaredFetch(['https://declared.example']);
  const all = Array.from({ length: count }, (_, number) =>
    declared.resource(`https://declared.example/${number}`),
  );
  const given = await Promise.all(all);
  if (given.some((resource) => resource?.bytes.length !== 4)) throw new Error('A resource is missing.');
  return most;
};
