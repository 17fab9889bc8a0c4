/** Where a link in an answer may lead: to a person of the talent base, to the web, or nowhere. */
export type LinkTarget =
  | { readonly kind: 'person'; readonly talentId: string }
  | { readonly kind: 'web'; readonly href: string; readonly host: string }
  | { readonly kind: 'none' };

export const linkTarget = (href: string): LinkTarget => {
  const talentId = /^talent:(tal_[0-9A-Za-z]{1,64})$/u.exec(href)?.[1];
  if (talentId) return { kind: 'person', talentId };
  if (!/^https?:\/\//iu.test(href) || !URL.canParse(href)) return { kind: 'none' };
  const url = new URL(href);
  return { kind: 'web', href: url.href, host: url.host };
};

/** An answer's text for the clipboard: people by their names alone. */
export const withoutPersonLinks = (markdown: string): string => markdown.replace(/\[([^\]]*)\]\(talent:tal_[0-9A-Za-z]+\)/gu, '$1');

/** A host name whose parts mix scripts, as one that imitates another does. Browsers write what is not Latin as `xn--`. */
export const isMixedHost = (host: string): boolean => host.split('.').some((part) => part.startsWith('xn--'));
