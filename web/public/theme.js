// Before anything is drawn, so that a chosen theme does not flash. An external file, because the page's CSP allows no inline script.
try {
  const theme = localStorage.getItem('castmatch.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be switched off; the system's theme it is, then.
}
