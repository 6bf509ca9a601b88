// Search in the site: looks words up in the table that lies with the index, and lets MiniSearch weigh what is found. Nothing is sent anywhere.
(() => {
  'use strict';
  const box = document.querySelector('.search');
  if (!box || !window.MiniSearch) return;
  const words = box.dataset;
  const mostForms = 40;
  const mostHits = 60;
  let searching = null;

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  // The index is unpacked once, when it is first asked for.
  const index = () => {
    if (searching) return searching;
    const data = window.DocIndexSearch;
    const forms = data.forms.split('\n').map(line => line.split(' '));
    const plain = { tokenize: text => [text], processTerm: term => term };
    searching = {
      names: forms.map(form => form[0]),
      terms: forms.map(form => form.length === 1 ? form : form.slice(1)),
      engine: window.MiniSearch.loadJS(data.index, {
        fields: ['title', 'headings', 'about', 'body'], storeFields: ['name', 'remarks', 'versions'], ...plain,
        searchOptions: { boost: { title: 6, headings: 2, about: 2 }, ...plain },
      }),
    };
    return searching;
  };

  // First form that is not before the word, in the order of the table: by UTF-16 units.
  const firstAt = (names, word) => {
    let [low, high] = [0, names.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (names[middle] < word) low = middle + 1; else high = middle;
    }
    return low;
  };

  // What a form that no document has may have more than one that a document has.
  const endings = ['s', 'e', 'n', 't', 'r', 'en', 'et', 'er', 'ne', 'ens', 'ets', 'ers', 'nes', 'rne', 'erne', 'rnes', 'ernes'];

  // A word finds by all its own forms; where it is no whole word, by those that begin with it; where there are none, by a shorter form, or by what is
  // spelled almost alike.
  const queryOf = (word, isLast) => {
    const { names, terms } = index();
    const at = firstAt(names, word);
    const exact = names[at] === word ? terms[at] : [];
    const found = new Set(exact);
    if (isLast || exact.length === 0) {
      for (let i = at; i < names.length && i < at + mostForms && names[i].startsWith(word); i++) terms[i].forEach(term => found.add(term));
    }
    if (found.size === 0) endings.filter(ending => word.endsWith(ending)).forEach(ending => {
      const form = word.slice(0, -ending.length);
      const place = firstAt(names, form);
      if (form.length > 3 && names[place] === form) terms[place].forEach(term => found.add(term));
    });
    if (/\d/.test(word)) found.add(word.replace(/[.,]/g, ''));
    if (found.size > 0) return { combineWith: 'OR', queries: [...found] };
    return { combineWith: 'OR', queries: [word], fuzzy: 0.25, prefix: true };
  };

  const search = text => {
    const asked = (text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) || []).slice(0, 20);
    if (asked.length === 0) return null;
    return index().engine.search({ combineWith: 'AND', queries: asked.map((word, i) => queryOf(word, i === asked.length - 1)) });
  };

  // Formats and versions of a note are one hit, at the place of the best of them: that which stands for the note, where
  // it was found.
  const notesOf = hits => {
    const notes = new Map();
    for (const hit of hits) {
      const note = hit.versions ? hit.versions[0][0] : hit.id;
      if (!notes.has(note) || hit.id === note) notes.set(note, hit);
    }
    return [...notes.values()];
  };

  const addressOf = id => `dokumenter/${encodeURIComponent(id)}.html`;

  const filesOf = hit => {
    const others = (hit.versions || []).filter(version => version[0] !== hit.id);
    if (others.length === 0) return [];
    const links = others.map(version => make('a', { href: addressOf(version[0]) }, version[1]));
    return [make('span', { class: 'files' }, `${words.also} `, ...links.flatMap((link, i) => i === 0 ? [link] : [', ',
        link]))];
  };

  const input = make('input', { type: 'search', id: 'soegeord', autocomplete: 'off', spellcheck: 'false' });
  const count = make('p', { class: 'count', role: 'status' });
  const list = make('ol', { class: 'hits' });
  box.append(make('label', { for: 'soegeord' }, words.label), input, make('p', { class: 'note' }, words.hint), count, list);

  const show = () => {
    const started = performance.now();
    const found = search(input.value);
    const hits = found && notesOf(found);
    box.dataset.milliseconds = String(Math.round(performance.now() - started));
    list.replaceChildren(...(hits || []).slice(0, mostHits).map(hit => make('li', {},
      make('a', { href: addressOf(hit.id), lang: 'da' }, hit.name),
      make('span', { class: 'quiet' }, hit.remarks),
      ...filesOf(hit))));
    count.textContent = hits === null ? '' : hits.length === 0 ? words.none : hits.length === 1 ? words.one : words.many.replace('{0}', String(hits.length));
    const address = new URL(location.href);
    if (input.value) address.searchParams.set('q', input.value); else address.searchParams.delete('q');
    try { history.replaceState(null, '', address); } catch { /* A browser may refuse to change the address of a local file. */ }
  };

  input.addEventListener('input', show);
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') { event.preventDefault(); list.querySelector('li > a')?.focus(); }
  });
  list.addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...list.querySelectorAll('li > a')];
    const next = links.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    if (next < 0) input.focus(); else links[next]?.focus();
  });

  input.value = new URLSearchParams(location.search).get('q') || '';
  if (input.value) show();
  // Unpacked while nobody waits, so that the first letters are answered at once.
  else setTimeout(index, 0);
  input.focus({ preventScroll: true });
})();
