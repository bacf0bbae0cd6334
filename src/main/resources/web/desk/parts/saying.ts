/** Says in a sentence what happened: shown for a while, and read out by a screen reader. */
export function say(sentence: string): void {
  let place = document.getElementById('_saying');
  if (place === null) {
    place = document.createElement('p');
    place.id = '_saying';
    place.className = 'saying';
    place.setAttribute('role', 'status');
    document.body.append(place);
  }
  const shown = place;
  clearTimeout(hiding);
  shown.textContent = '';
  // A region that is filled again in the same turn is not read out.
  requestAnimationFrame(() => {
    shown.textContent = sentence;
    shown.classList.add('shown');
    hiding = window.setTimeout(() => shown.classList.remove('shown'), 8_000);
  });
}

let hiding = 0;
