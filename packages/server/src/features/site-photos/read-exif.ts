import exifReader from 'exif-reader';
import { sharp } from '../../platform/files/sharp.ts';

/** What a camera wrote into a photo; null for what it did not, or wrote so that it makes no sense. */
export interface CameraFacts {
  readonly takenAt: Date | null;
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
}

const nothing: CameraFacts = { takenAt: null, position: null };

/** Reads time and position out of the bytes of a photo. */
export async function readExif(bytes: Buffer): Promise<CameraFacts> {
  try {
    const { exif } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (!exif) return nothing;
    const { Photo, GPSInfo } = exifReader(exif);
    return {
      takenAt: instantOf(Photo?.DateTimeOriginal, Photo?.OffsetTimeOriginal),
      position: positionOf(GPSInfo),
    };
  } catch {
    // Cameras and editing programs leave broken tags; the photo itself is as good.
    return nothing;
  }
}

/** A camera's clock has no zone: the one that it names beside it, else that of Việt Nam. */
function instantOf(local: unknown, offset: unknown): Date | null {
  if (!(local instanceof Date) || Number.isNaN(local.getTime())) return null;
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(typeof offset === 'string' ? offset.trim() : '');
  const minutes = match ? (Number(match[2]) * 60 + Number(match[3])) * (match[1] === '-' ? -1 : 1) : 7 * 60;
  const instant = new Date(local.getTime() - minutes * 60_000);
  // A clock that was never set begins with zeros, or with the year in which the camera was made.
  return instant.getUTCFullYear() < 2000 ? null : instant;
}

function positionOf(gps: Readonly<Record<string, unknown>> | undefined): CameraFacts['position'] {
  const latitude = degrees(gps?.GPSLatitude, gps?.GPSLatitudeRef, 'S');
  const longitude = degrees(gps?.GPSLongitude, gps?.GPSLongitudeRef, 'W');
  if (latitude === null || longitude === null) return null;
  // Without a fix many phones write zeros: a place in the Gulf of Guinea.
  if (latitude === 0 && longitude === 0) return null;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

function degrees(parts: unknown, reference: unknown, negative: string): number | null {
  if (!Array.isArray(parts) || parts.length !== 3) return null;
  const [whole, minutes, seconds] = parts.map(Number) as [number, number, number];
  const value = whole + minutes / 60 + seconds / 3600;
  if (!Number.isFinite(value)) return null;
  return reference === negative ? -value : value;
}
