/** Calls back when a view's window has another size than it last had; one that isn't shown has none. */
export function watchSize(window: Window, changed: () => void): void {
  let [width, height] = [0, 0];
  const look = (): void => {
    const { innerWidth, innerHeight } = window;
    if (innerWidth === 0 && innerHeight === 0) return;
    const isFirst = width === 0 && height === 0;
    const isChange = innerWidth !== width || innerHeight !== height;
    [width, height] = [innerWidth, innerHeight];
    if (isChange && !isFirst) changed();
  };
  look();
  window.addEventListener('resize', look);
}
