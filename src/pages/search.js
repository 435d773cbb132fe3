// Shows the causes whose name, id or messages hold all words that are typed.
const box = document.querySelector('input[type="search"]');
const rows = [...document.querySelectorAll('[data-words]')];
const groups = [...document.querySelectorAll('section[data-theme]')];
const none = document.querySelector('.nothing');
box.parentElement.hidden = false;
box.addEventListener('input', () => {
  const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of rows) row.hidden = !words.every((word) => row.dataset.words.includes(word));
  for (const group of groups) group.hidden = !group.querySelector('[data-words]:not([hidden])');
  none.hidden = rows.some((row) => !row.hidden);
});
