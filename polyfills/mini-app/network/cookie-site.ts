/** Second-level names under which countries' registries give out domains, as in `co.uk`. */
const REGISTRIES = new Set('ac co com edu gob gouv gov ltd mil ne net nom or org plc sch'.split(' '));

/**
 * Whether cookies that one host set may be sent to another: to itself at any port, or when both are under one domain that
 * somebody could have registered. Without the list of public suffixes it says so of some that are strangers, too.
 */
export function mayShareCookies(a: string, b: string): boolean {
  return a === b || (isDomain(a) && isDomain(b) && domainOf(a) === domainOf(b));
}

/** Addresses have no domain, and names of this machine none that they share. */
function isDomain(host: string): boolean {
  return host.includes('.') && !/[\d\]]$/.test(host);
}

function domainOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && REGISTRIES.has(second) ? -3 : -2).join('.');
}
