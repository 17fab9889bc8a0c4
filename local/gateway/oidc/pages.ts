/** The issuer's pages: plain forms that work without script, for a keyboard and for a screen reader. */

import type { Provider } from '../../../layers/core/people/index.ts';
import { type ProviderPerson, providerNames } from './provider-people.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · CastMatch sign-in on this machine</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 26rem; margin: 3rem auto; padding: 0 1rem; color: #1b1b1f; background: #fff; }
h1 { font-size: 1.4rem; }
button, a.button { font: inherit; display: block; box-sizing: border-box; width: 100%; margin: .5rem 0; padding: .75rem 1rem; text-align: start; color: inherit; background: #f2f2f5; border: 1px solid #767680; border-radius: .5rem; cursor: pointer; text-decoration: none; }
button:focus-visible, a:focus-visible { outline: 3px solid #1a56db; outline-offset: 2px; }
small { display: block; color: #50505a; }
@media (prefers-color-scheme: dark) { body { color: #f2f2f5; background: #16161a; } button, a.button { background: #26262c; } small { color: #b5b5c0; } }
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

/** `hrefOf`: where each provider's own page is. */
export const choosePage = (providers: readonly Provider[], hrefOf: (provider: Provider) => string): string =>
  page(
    'Choose how to sign in',
    `<h1>Sign in to CastMatch</h1>
<nav aria-label="Ways to sign in">
${providers.map((provider) => `<a class="button" href="${escaped(hrefOf(provider))}">Continue with ${providerNames[provider]}</a>`).join('\n')}
</nav>`,
  );

/** One button an account, and one to refuse. `transaction` names the request that is answered. */
export const consentPage = (provider: Provider, people: readonly ProviderPerson[], transaction: string): string => {
  const name = providerNames[provider];
  const buttons = people.map(
    (person) =>
      `<button name="account" value="${escaped(person.subject)}">${escaped(person.name)}<small>${escaped(person.email ?? 'shares no e-mail address')}${
        person.email !== null && provider !== 'facebook' && !person.emailVerified ? ' (not verified)' : ''
      }</small></button>`,
  );
  return page(
    `${name}: choose an account`,
    `<h1>${name} on this machine</h1>
<p>CastMatch asks for your name and e-mail address. Choose an account; these people are made up.</p>
<form method="post" action="/oidc/authorize">
<input type="hidden" name="transaction" value="${escaped(transaction)}">
${buttons.join('\n')}
<button name="decision" value="deny">Do not share anything</button>
</form>`,
  );
};

/** `name` is what a program, or somebody who asks for help, can go by. */
export const errorPage = (name: string, title: string, detail: string, back?: { href: string; label: string }): string =>
  page(
    title,
    `<h1>${escaped(title)}</h1>
<p>${escaped(detail)}</p>
<p><small>${escaped(name)}</small></p>
${back ? `<a class="button" href="${escaped(back.href)}">${escaped(back.label)}</a>` : ''}`,
  );
