// Tables can be sorted by their headers. Without this the page says the same.
for (const table of document.querySelectorAll('table.sorts')) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const compare = (a, b, i) => {
    const [x, y] = [a.cells[i], b.cells[i]];
    return x.dataset.v && y.dataset.v ? x.dataset.v - y.dataset.v : x.textContent.localeCompare(y.textContent);
  };
  heads.forEach((head, i) => {
    if (!head.textContent) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const way = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
      heads.forEach((h) => h.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', way === 1 ? 'ascending' : 'descending');
      const rows = [...body.rows].filter((r) => !r.classList.contains('total'));
      const total = [...body.rows].filter((r) => r.classList.contains('total'));
      const numbers = rows.some((r) => r.cells[i].dataset.v);
      const known = rows.filter((r) => !numbers || r.cells[i].dataset.v);
      const unknown = rows.filter((r) => !known.includes(r));
      known.sort((a, b) => way * compare(a, b, i));
      body.append(...known, ...unknown, ...total);
    });
  });
}
// Paper shows the folds that are marked for it; what was closed is closed again after.
let opened = [];
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details[data-print]:not([open])')];
  for (const fold of opened) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of opened) fold.open = false;
});
