import type { Corners } from './geometry.ts';
import { type Pixels, straighten } from './straighten.ts';

/** What is to be straightened; `straighten` says what each means. */
export interface StraightenRequest {
  readonly picture: Pixels;
  readonly corners: Corners;
  readonly width: number;
  readonly height: number;
}

self.addEventListener('message', ({ data }: MessageEvent<StraightenRequest>) => {
  const sheet = straighten(data.picture, data.corners, data.width, data.height);
  self.postMessage(sheet, { transfer: [sheet.data.buffer] });
});
