// Tables can be sorted by their headers. Without this the page says the same.
for (const table of document.querySelectorAll('table.sorts')) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const value = (row, i) => {
    const cell = row.cells[i];
    const number = parseFloat(cell.dataset.v);
    return Number.isNaN(number) ? cell.textContent : number;
  };
  heads.forEach((head, i) => {
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
      rows.sort((a, b) => {
        const [x, y] = [value(a, i), value(b, i)];
        return way * (typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y)));
      });
      body.append(...rows, ...total);
    });
  });
}
