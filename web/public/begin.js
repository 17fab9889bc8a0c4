// Before anything is drawn. An external file, because the page's CSP allows no inline script; a plain one, because it has to speak when no other part comes.

// A chosen theme does not flash.
try {
  const theme = localStorage.getItem('castmatch.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be switched off; the system's theme it is, then.
}

// The app is a module with parts. When one of those that it cannot begin without does not come, nothing of the app runs, and "loading" would stand here for ever.
const words = /^hi\b/.test(navigator.language)
  ? ['CastMatch पूरा नहीं आया', 'ऐप का एक हिस्सा नहीं मिला: नेटवर्क कमज़ोर हो सकता है, या अभी नया संस्करण आया है। आपकी बातचीत सुरक्षित है।', 'फिर से लोड करें']
  : [
      'CastMatch did not come whole',
      'A part of the app could not be fetched: the network may be weak, or a new version has just come. Your conversations are safe.',
      'Load it again',
    ];
const slowMs = 20_000;

const sayWhatIsMissing = () => {
  const boot = document.querySelector('#root > .boot');
  if (boot === null) return;
  const main = document.createElement('main');
  main.className = 'crashed';
  main.setAttribute('role', 'alert');
  const [title, body, again] = ['h1', 'p', 'button'].map((name, at) => Object.assign(document.createElement(name), { textContent: words[at] }));
  again.className = 'button button-primary';
  again.type = 'button';
  again.addEventListener('click', () => location.reload());
  main.append(title, body, again);
  boot.replaceWith(main);
};
// Errors of scripts do not bubble, but they are captured.
addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && sayWhatIsMissing(), true);
setTimeout(sayWhatIsMissing, slowMs);
