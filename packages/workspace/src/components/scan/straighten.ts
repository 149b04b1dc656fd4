import { type Corners, placeOnPicture } from './geometry.ts';

/** Pixels as a canvas has them: red, green, blue and opacity, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** The sheet between four corners of a picture, in pixels, seen straight from above; between pixels it is blended. */
export function straighten(picture: Pixels, corners: Corners, width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  const place = placeOnPicture(corners);
  const lastX = picture.width - 1;
  const lastY = picture.height - 1;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const { x, y } = place((column + 0.5) / width, (row + 0.5) / height);
      const px = Math.min(lastX, Math.max(0, x - 0.5));
      const py = Math.min(lastY, Math.max(0, y - 0.5));
      const left = Math.floor(px);
      const top = Math.floor(py);
      const right = Math.min(lastX, left + 1);
      const bottom = Math.min(lastY, top + 1);
      const fx = px - left;
      const fy = py - top;
      const target = (row * width + column) * 4;
      for (let channel = 0; channel < 4; channel += 1) {
        const pixel = (atX: number, atY: number) =>
          picture.data[(atY * picture.width + atX) * 4 + channel] ?? 0;
        const above = pixel(left, top) * (1 - fx) + pixel(right, top) * fx;
        const below = pixel(left, bottom) * (1 - fx) + pixel(right, bottom) * fx;
        data[target + channel] = above * (1 - fy) + below * fy;
      }
    }
  }
  return { data, width, height };
}
