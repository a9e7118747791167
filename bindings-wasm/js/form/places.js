// Where in a form an issue can stand.
import { pathOf } from './controls.js';

/** Each issue with the control that carries it, or none. */
export function placesOf(issues, controls, touched) {
  const carriers = controls.filter(canCarry).map((control) => ({ control, place: pathOf(control.name).join('.') }));
  return issues.map((issue) => [issue, carrierOf(issue, carriers, touched)]);
}

/** Whether what stands at a control is seen: nothing is at one that is hidden or switched off. */
function canCarry(control) {
  return control.type !== 'hidden' && !control.matches(':disabled') && control.getClientRects().length > 0;
}

/**
 * The control of the field; else one within it that the issue rests on, where someone has typed before all others;
 * else any control that it rests on.
 */
function carrierOf({ path, reads }, carriers, touched) {
  const own = path.join('.');
  const at = (place) => carriers.filter((known) => known.place === place || (place !== '' && known.place.startsWith(`${place}.`)));
  const exact = carriers.find(({ place }) => place === own);
  if (exact) return exact.control;
  const read = reads.flatMap((read) => at(read.join('.')));
  const within = read.filter(({ place }) => own !== '' && place.startsWith(`${own}.`));
  for (const near of [within, read, at(own)]) {
    const chosen = near.findLast(({ place }) => touched.has(place)) ?? near[0];
    // Of a group of buttons the first.
    if (chosen) return near.find(({ place }) => place === chosen.place).control;
  }
  return undefined;
}
