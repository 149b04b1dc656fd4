/** A place on a picture: in pixels, or as parts of its width and height. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a sheet on a picture: upper left, upper right, lower right, lower left. */
export type Corners = readonly [Point, Point, Point, Point];

/** The whole picture, in parts of its width and height. */
export const wholePicture: Corners = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

export const isWhole = (corners: Corners): boolean =>
  corners.every(({ x, y }, index) => x === wholePicture[index]?.x && y === wholePicture[index]?.y);

export const scaled = (corners: Corners, width: number, height: number): Corners =>
  corners.map(({ x, y }) => ({ x: x * width, y: y * height })) as unknown as Corners;

/** Whether the corners go round a sheet that can be straightened: convex, in order, and not next to nothing. */
export function isSheet(corners: Corners): boolean {
  return corners.every((corner, index) => {
    const next = at(corners, index + 1);
    const afterNext = at(corners, index + 2);
    const turn = (next.x - corner.x) * (afterNext.y - next.y) - (next.y - corner.y) * (afterNext.x - next.x);
    return turn > 0.002;
  });
}

const at = (corners: Corners, index: number): Point => corners[(index % 4) as 0 | 1 | 2 | 3];

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The size of the straightened sheet, its longer sides deciding, in whole pixels and bounded. */
export function sheetSize([a, b, c, d]: Corners, maxSide: number): { width: number; height: number } {
  const width = Math.max(distance(a, b), distance(d, c));
  const height = Math.max(distance(a, d), distance(b, c));
  const scale = Math.min(1, maxSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * Where a place of the straightened sheet, in parts of its width and height, lies on the picture: the projective map
 * of the unit square onto four corners (Heckbert 1989, 2.2.3).
 */
export function placeOnPicture([a, b, c, d]: Corners): (u: number, v: number) => Point {
  const sx = a.x - b.x + c.x - d.x;
  const sy = a.y - b.y + c.y - d.y;
  const dx1 = b.x - c.x;
  const dx2 = d.x - c.x;
  const dy1 = b.y - c.y;
  const dy2 = d.y - c.y;
  const whole = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / whole;
  const h = (dx1 * sy - sx * dy1) / whole;
  const fromU = { x: b.x - a.x + g * b.x, y: b.y - a.y + g * b.y };
  const fromV = { x: d.x - a.x + h * d.x, y: d.y - a.y + h * d.y };
  return (u, v) => {
    const w = g * u + h * v + 1;
    return {
      x: (fromU.x * u + fromV.x * v + a.x) / w,
      y: (fromU.y * u + fromV.y * v + a.y) / w,
    };
  };
}
