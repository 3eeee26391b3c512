import type { Ground } from '../../storage/service/news';

/**
 * Whether an element's words stand on a light ground or on a dark one. By their ink: the ground itself may be painted by
 * any element behind them, or by a picture. What cannot be read is light, as the archive is.
 */
export function groundOf(element: Element): Ground {
  const [red = 0, green = 0, blue = 0] = (
    /^rgba?\(([^)]*)\)/.exec(getComputedStyle(element).color)?.[1] ?? ''
  )
    .split(/[ ,/]+/)
    .map(Number);
  // As bright as the eye finds them; half of white. Whatever comes out, words on a highlight are legible.
  return 0.3 * red + 0.59 * green + 0.11 * blue > 127 ? 'dark' : 'light';
}
