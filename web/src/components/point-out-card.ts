/** Brings a person's card into view, gives it the focus and marks it for a moment: the card of the same answer first, else the latest one. False: there is none on the page. */
export const pointOutCard = (talentId: string, from: Element | null): boolean => {
  const selector = `[data-talent-id="${CSS.escape(talentId)}"]`;
  const near = from?.closest('.turn')?.querySelector<HTMLElement>(selector);
  const card = near ?? [...document.querySelectorAll<HTMLElement>(selector)].at(-1);
  if (!card) return false;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  card.scrollIntoView({ block: 'center', inline: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  card.focus({ preventScroll: true });
  card.dataset.pointedOut = 'true';
  window.setTimeout(() => delete card.dataset.pointedOut, 2400);
  return true;
};
