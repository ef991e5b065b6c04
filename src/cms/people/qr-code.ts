import { qrPath } from '../../core/qr-code.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Words as a QR code for a phone's camera: black on white, whatever the colours of the page. */
export function qrCode(text: string, name: string): SVGElement {
  const { size, path } = qrPath(text);
  const svg = document.createElementNS(SVG, 'svg');
  for (const [attribute, value] of Object.entries({
    viewBox: `0 0 ${size} ${size}`,
    role: 'img',
    'aria-label': name,
    class: 'people-qr',
  }))
    svg.setAttribute(attribute, value);
  const modules = document.createElementNS(SVG, 'path');
  modules.setAttribute('d', path);
  svg.append(modules);
  return svg;
}
