export function unused(): number {
  return 1;
}
