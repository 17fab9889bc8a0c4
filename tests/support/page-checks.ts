/** What is asked of every page and state: nothing that axe finds wrong, and in Hindi no English word of ours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What axe finds, as lines. A script of its own: the page's policy lets no foreign one in. */
export const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run(document).then((result) => result.violations)')) as Violation[];
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

/** Words in Latin letters that the page itself says (am and pm are Hindi's own, by Intl). What people, records and models say is marked `translate="no"`, also where it is named in a label. */
export const latinWords = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const said = [...document.querySelectorAll('[translate="no"]')].flatMap((element) => [element.textContent, element.value ?? '']).filter((text) => text.length > 1);
    said.sort((left, right) => right.length - left.length);
    const plain = (text) => said.reduce((rest, one) => rest.replaceAll(one, ''), text);
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent && !parent.closest('[translate="no"], [lang="en"], noscript, script')) texts.push(walker.currentNode.textContent);
    }
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('[lang="en"]')) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) if (element.hasAttribute(name)) texts.push(element.getAttribute(name));
    }
    return [...new Set(texts.map(plain).filter((text) => /[a-z]{2}/i.test(text.replaceAll(/\\b[ap]m\\b/g, ''))))];
  })()`);
