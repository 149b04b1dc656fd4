import QRCode from 'qrcode';
import classes from './certificates.module.css';

/** A QR code as a vector picture, dark on light in every theme, with the quiet zone that readers need. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const dark = Array.from(modules.data).flatMap((module, index) =>
    module ? [`M${index % modules.size} ${Math.floor(index / modules.size)}h1v1h-1z`] : [],
  );
  const zone = 4;
  const size = modules.size + 2 * zone;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-zone} ${-zone} ${size} ${size}`}
      shapeRendering="crispEdges"
      className={classes.qr}
    >
      <path d={dark.join('')} />
    </svg>
  );
}
