/** Shows the print buttons of a page: without this island they would do nothing, so they stay hidden. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
