import { encode } from 'uqr';

const SVG = 'http://www.w3.org/2000/svg';
/** Modules of white around a code, as its standard asks for. */
const BORDER = 4;

/** Words as a QR code for a phone's camera: black on white, whatever the colours of the page. */
export function qrCode(text: string, name: string): SVGElement {
  const { size, data } = encode(text, { border: BORDER });
  const svg = document.createElementNS(SVG, 'svg');
  for (const [attribute, value] of Object.entries({
    viewBox: `0 0 ${size} ${size}`,
    role: 'img',
    'aria-label': name,
    class: 'people-qr',
  }))
    svg.setAttribute(attribute, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute(
    'd',
    data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join(''),
  );
  svg.append(path);
  return svg;
}
