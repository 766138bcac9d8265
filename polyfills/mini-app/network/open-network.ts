import { prefetches } from '@miniapp-tests/spec/extensions/prefetch';
import { WaitingMemory } from '../../logic-layer/network/waiting-memory.ts';
import { DeclaredFetch } from '../declared-fetch.ts';
import { HostNetwork, type HostNetworkOptions } from './host-network.ts';

/** The network of one MiniApp. @param memory through which requests are answered that a script waits for, if the page may share it */
export function openNetwork(
  declaredOrigins: readonly string[],
  passiveServiceWorker: string | undefined,
  {
    memory,
    ...options
  }: Pick<HostNetworkOptions, 'file' | 'send'> & { readonly memory: SharedArrayBuffer | undefined },
): {
  readonly declared: DeclaredFetch;
  readonly network: HostNetwork;
  readonly prefetches: typeof prefetches;
} {
  const declared = new DeclaredFetch(declaredOrigins, passiveServiceWorker);
  const network = new HostNetwork({ ...options, declared, memory: memory && new WaitingMemory(memory) });
  return { declared, network, prefetches };
}
