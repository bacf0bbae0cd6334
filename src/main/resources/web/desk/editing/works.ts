export function open(place: HTMLElement): void { place.textContent = '…'; }
