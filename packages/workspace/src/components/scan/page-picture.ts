import { type Corners, isWhole, scaled, sheetSize } from './geometry.ts';
import { pictureSize } from './picture-size.ts';
import type { Pixels } from './straighten.ts';
import type { StraightenRequest } from './straighten-worker.ts';

/** Pixels that a browser is asked to unpack; the server takes no more either. */
const maxPixels = 100_000_000;
/** A JPEG says its size before the picture, behind what the camera wrote. */
const headerBytes = 1024 * 1024;
/** The long side of what is worked on, and of a finished page: A4 at some 170 dots an inch, legible in small print. */
const workSide = 2600;
const pageSide = 2000;
/** A page is compressed harder until it is no larger. */
const pageBytes = 700 * 1024;
const qualities = [0.82, 0.7, 0.55, 0.4] as const;

/** Why a photo cannot become a page. */
export class PictureFault extends Error {
  readonly reason: 'tooManyPixels' | 'unreadable';

  constructor(reason: 'tooManyPixels' | 'unreadable') {
    super(reason);
    this.reason = reason;
  }
}

/** A finished page; its bytes hold no metadata of the camera. */
export interface PagePicture {
  readonly jpeg: Blob;
  readonly width: number;
  readonly height: number;
}

/** Unpacks a photo the right way up, at most `maxSide` pixels long. */
export async function unpack(file: Blob, maxSide: number = workSide): Promise<HTMLCanvasElement> {
  const size = pictureSize(new Uint8Array(await file.slice(0, headerBytes).arrayBuffer()));
  if (size && size.width * size.height > maxPixels) throw new PictureFault('tooManyPixels');
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new PictureFault('unreadable');
  });
  try {
    const scale = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    return drawn(width, height, (context) => context.drawImage(bitmap, 0, 0, width, height));
  } finally {
    bitmap.close();
  }
}

/**
 * Makes a page of a photo: cut to its corners, straightened, turned and compressed.
 *
 * @param corners of the sheet, in parts of the picture
 * @param turns quarters to the right
 */
export async function pageOf(file: Blob, corners: Corners, turns: number): Promise<PagePicture> {
  const picture = await unpack(file);
  const sheet = await cut(picture, scaled(corners, picture.width, picture.height), isWhole(corners));
  const across = turns % 2 === 1;
  const page = drawn(
    across ? sheet.height : sheet.width,
    across ? sheet.width : sheet.height,
    (context, width, height) => {
      context.translate(width / 2, height / 2);
      context.rotate((turns * Math.PI) / 2);
      context.drawImage(sheet, -sheet.width / 2, -sheet.height / 2);
    },
  );
  return { jpeg: await compressed(page), width: page.width, height: page.height };
}

async function cut(picture: HTMLCanvasElement, corners: Corners, whole: boolean): Promise<HTMLCanvasElement> {
  const { width, height } = sheetSize(corners, pageSide);
  if (whole) return drawn(width, height, (context) => context.drawImage(picture, 0, 0, width, height));
  const pixels = contextOf(picture).getImageData(0, 0, picture.width, picture.height);
  const sheet = await straightened({
    picture: { data: pixels.data as Pixels['data'], width: pixels.width, height: pixels.height },
    corners,
    width,
    height,
  });
  return drawn(width, height, (context) =>
    context.putImageData(new ImageData(sheet.data, width, height), 0, 0),
  );
}

/** Apart from the page, which stays at hand meanwhile. */
function straightened(request: StraightenRequest): Promise<Pixels> {
  const worker = new Worker(new URL('./straighten-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Pixels>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Pixels>) => resolve(data);
    worker.onerror = () => reject(new PictureFault('unreadable'));
    worker.postMessage(request, [request.picture.data.buffer]);
  }).finally(() => worker.terminate());
}

async function compressed(page: HTMLCanvasElement): Promise<Blob> {
  let smallest: Blob | null = null;
  for (const quality of qualities) {
    smallest = await new Promise<Blob | null>((resolve) => page.toBlob(resolve, 'image/jpeg', quality));
    if (smallest && smallest.size <= pageBytes) break;
  }
  if (!smallest) throw new PictureFault('unreadable');
  return smallest;
}

function drawn(
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D, width: number, height: number) => void,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = contextOf(canvas);
  // What is transparent in a picture is paper.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  draw(context, width, height);
  return canvas;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new PictureFault('unreadable');
  return context;
}
