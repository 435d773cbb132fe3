// The colours that were chosen on the page; without it they are as the system says.
try {
  const theme = localStorage.getItem('modmend.theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // The browser remembers nothing.
}
