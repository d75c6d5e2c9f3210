// Arrow keys and the space bar turn the slides. Without this one scrolls.
document.addEventListener('keydown', (event) => {
  const way = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ' ': 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }[event.key];
  if (!way || event.altKey || event.ctrlKey || event.metaKey) return;
  const slides = [...document.querySelectorAll('section')];
  const here = slides.findLastIndex((s) => s.getBoundingClientRect().top < innerHeight / 2);
  const next = slides[Math.min(slides.length - 1, Math.max(0, here + way))];
  event.preventDefault();
  next.scrollIntoView();
});
