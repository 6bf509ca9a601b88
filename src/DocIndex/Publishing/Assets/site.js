// What tables gain in a browser that runs scripts: another order by a click on a header, and rows narrowed down by typing or choosing.
(() => {
  'use strict';
  const words = document.body.dataset;
  const language = document.documentElement.lang;

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  const valueOf = cell => cell.dataset.v ?? cell.textContent.trim();
  const compare = (a, b) => {
    const [x, y] = [Number(a), Number(b)];
    return a !== '' && b !== '' && !Number.isNaN(x) && !Number.isNaN(y) ? x - y : a.localeCompare(b, language, { numeric: true });
  };

  // Empty cells stay at the end whichever way the rows go.
  const sort = (table, header, column) => {
    const way = header.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', way);
    const body = table.tBodies[0];
    const rows = [...body.rows].map(row => ({ row, value: valueOf(row.cells[column]) }));
    rows.sort((a, b) => a.value === '' || b.value === ''
      ? (a.value === '') - (b.value === '')
      : (way === 'ascending' ? 1 : -1) * compare(a.value, b.value));
    body.append(...rows.map(entry => entry.row));
  };

  for (const table of document.querySelectorAll('table.sortable')) {
    [...table.tHead.rows[0].cells].forEach((header, column) => {
      if (header.classList.contains('drawing')) return;
      const button = make('button', { type: 'button', title: words.sort });
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => sort(table, header, column));
    });
  }

  let filters = 0;
  for (const table of document.querySelectorAll('table.filtered')) {
    const rows = [...table.tBodies[0].rows];
    const id = `filter-${++filters}`;
    const typed = make('input', { type: 'search', id, autocomplete: 'off' });
    const status = make('span', { class: 'count', role: 'status' });
    const form = make('div', { class: 'filter', role: 'search' }, make('label', { for: id }, words.filter, typed));
    const chosen = [];
    [...table.tHead.rows[0].cells].forEach((header, column) => {
      if (!('facet' in header.dataset)) return;
      const values = [...new Set(rows.map(row => row.cells[column].textContent.trim()))].sort(compare);
      if (values.length < 2) return;
      const choice = make('select', { id: `${id}-${column}` }, new Option(words.all, ''), ...values.filter(value => value).map(value => new Option(value, value)));
      chosen.push({ column, choice });
      form.append(make('label', { for: choice.id }, header.textContent.trim(), choice));
    });
    const texts = rows.map(row => row.textContent.toLowerCase());
    const narrow = () => {
      const parts = typed.value.toLowerCase().split(/\s+/).filter(part => part);
      let shown = 0;
      rows.forEach((row, i) => {
        row.hidden = !parts.every(part => texts[i].includes(part))
          || chosen.some(({ column, choice }) => choice.value && row.cells[column].textContent.trim() !== choice.value);
        if (!row.hidden) shown++;
      });
      status.textContent = shown === rows.length ? '' : words.shown.replace('{0}', String(shown)).replace('{1}', String(rows.length));
    };
    form.addEventListener('input', narrow);
    form.append(status);
    table.closest('.scroll').before(form);
  }

  // A box that has nothing to scroll is no stop on the way through the page by keyboard.
  const boxes = [...document.querySelectorAll('.scroll')];
  const stops = () => boxes.forEach(box => { if (box.scrollWidth > box.clientWidth) box.tabIndex = 0; else box.removeAttribute('tabindex'); });
  stops();
  addEventListener('resize', stops);
})();
