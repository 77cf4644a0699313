import { C, darker, lighter } from './palette';
import type { PersonOptions } from './person';
import { circle, line, path, polygon, rect, stroke, type Svg } from './svg';

export type Top = 'shirt' | 'polo' | 'vest' | 'ao-dai' | 'coat' | 'apron' | 'ba-ba' | 'sport';

export function torso(o: PersonOptions): Svg {
  const sh = o.woman ? 20 : 24.5;
  const waist = o.woman ? 14.5 : 18.5;
  const hip = o.woman ? 18.5 : 19.5;
  const long = o.top === 'coat' || o.top === 'ba-ba' ? 14 : 0;
  const shape = `M-8-154Q-${sh}-152-${sh + 1}-142L-${waist}-112Q-${hip - 1}-100-${hip}-${88 - long}L${hip}-${88 - long}Q${hip - 1}-100 ${waist}-112L${sh + 1}-142Q${sh}-152 8-154Z`;
  const shade = path(
    `M-8-154Q-${sh}-152-${sh + 1}-142L-${waist}-112Q-${hip - 1}-100-${hip}-${88 - long}L-6-${88 - long}Q-14-120-8-154Z`,
    '#16222e',
    'opacity=".12"',
  );
  const base = path(shape, o.colour) + shade;
  const fold = stroke(
    `M${waist - 2}-110Q6-106 2-100M-${waist - 2}-116Q-9-112-6-106`,
    darker(o.colour, 0.2),
    0.7,
    'opacity=".7"',
  );
  const collar = path('M-8-155L0-144L8-155L10-150L1-139L0-142L-1-139L-10-150Z', lighter(o.colour, 0.22));
  const buttons =
    line(0, -141, 0, -92, darker(o.colour, 0.2), 0.7) +
    [-130, -118, -106].map((y) => circle(0, y, 0.9, darker(o.colour, 0.35))).join('');
  switch (o.top) {
    case 'vest':
      return (
        base +
        collar +
        path(`M-15-152L-${sh}-146L-${waist}-111L-${hip}-88L-3-88L-3-138Z`, o.accent) +
        path(`M15-152L${sh}-146L${waist}-111L${hip}-88L3-88L3-138Z`, darker(o.accent, 0.06)) +
        rect(-waist, -110, waist - 3, 5, C.white, 0, 'opacity=".9"') +
        rect(3, -110, waist - 3, 5, C.white, 0, 'opacity=".9"') +
        polygon(
          [
            [-15, -150],
            [-11, -151],
            [-8, -112],
            [-12, -112],
          ],
          C.white,
          'opacity=".9"',
        ) +
        polygon(
          [
            [15, -150],
            [11, -151],
            [8, -112],
            [12, -112],
          ],
          C.white,
          'opacity=".9"',
        )
      );
    case 'ao-dai':
      return (
        path(
          `M-${waist}-112Q-${hip + 1}-100-${hip}-86L-24-22L20-22L${hip}-86Q${hip + 1}-100 ${waist}-112Z`,
          darker(o.colour, 0.07),
        ) +
        base +
        path('M-6-156Q0-152 6-156L6-149Q0-146-6-149Z', lighter(o.colour, 0.15)) +
        stroke('M2-148Q14-142 17-124', darker(o.colour, 0.28), 0.8) +
        stroke('M-10-84L-14-26M6-84L8-26', darker(o.colour, 0.18), 0.7)
      );
    case 'coat':
      return (
        base +
        path('M-8-155L0-128L8-155L13-151L2-118L0-124L-2-118L-13-151Z', darker(o.colour, 0.1)) +
        path('M-7-155L0-130L7-155Z', o.accent) +
        line(0, -124, 0, -76, darker(o.colour, 0.22), 0.8) +
        rect(6, -104, 9, 9, darker(o.colour, 0.08), 1) +
        rect(7, -132, 7, 1.6, C.blueMid)
      );
    case 'apron':
      return (
        base +
        collar +
        path(`M-11-140L11-140L${waist - 1}-112L${hip}-74L-${hip}-74L-${waist - 1}-112Z`, o.accent) +
        stroke('M-11-140L-9-152M11-140L9-152', o.accent, 2.2) +
        rect(-8, -108, 16, 12, darker(o.accent, 0.1), 2)
      );
    case 'ba-ba':
      return base + path('M-7-155Q0-142 7-155L5-155Q0-147-5-155Z', darker(o.colour, 0.2)) + buttons + fold;
    case 'polo':
    case 'sport':
      return (
        base +
        collar +
        (o.top === 'sport' ? path(`M-${sh}-138L${sh}-138L${sh - 2}-130L-${sh - 2}-130Z`, o.accent) : '') +
        fold
      );
    default:
      return (
        base +
        collar +
        buttons +
        fold +
        path('M6-128h9v8l-4.500 2.500-4.500-2.500Z', 'none', `stroke="${darker(o.colour, 0.2)}" stroke-width=".7"`)
      );
  }
}
