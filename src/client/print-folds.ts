/** What is folded is printed too, also where style sheets cannot open it (Chrome before 131, Safari before 18.4). */
addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
});
