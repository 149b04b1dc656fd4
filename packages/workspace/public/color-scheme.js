// Sets light or dark before the first paint; a file of its own because the content policy forbids inline scripts.
(() => {
  let chosen = 'auto';
  try {
    chosen = localStorage.getItem('saolang:color-scheme') ?? 'auto';
  } catch {
    // Storage can be closed to us: the system's choice then stands.
  }
  const dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
