/**
 * How much of the page is to be seen while a keyboard lies on it. Where the browser makes the page smaller itself (`interactive-widget`), both are alike; where it lays the
 * keyboard over the page, as Safari does on a phone, the page is told, so that what is written in stands above the keyboard.
 */
const property = '--visible-height';
/** Bars that come and go change it by less. */
const keyboardPx = 120;

/** Follows it until `signal` aborts. */
export const followVisibleHeight = (signal: AbortSignal): void => {
  const seen = window.visualViewport;
  if (!seen) return;
  const { style } = document.documentElement;
  const fit = (): void => {
    // Who has zoomed in sees less of it too, and wants it to stay as it is.
    const isCovered = seen.scale < 1.01 && window.innerHeight - seen.height > keyboardPx;
    if (isCovered) style.setProperty(property, `${Math.round(seen.height)}px`);
    else style.removeProperty(property);
    // Safari moves the page up to show the field; there is no need to when it fits.
    if (isCovered && window.scrollY > 0) window.scrollTo(0, 0);
  };
  seen.addEventListener('resize', fit, { signal });
  signal.addEventListener('abort', () => style.removeProperty(property));
};
