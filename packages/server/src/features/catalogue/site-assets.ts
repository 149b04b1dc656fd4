import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const site = (name: string) => fileURLToPath(new URL(`../../../../site/assets/${name}`, import.meta.url));
const fontFile = (name: string) =>
  createRequire(import.meta.url).resolve(`@fontsource/be-vietnam-pro/files/${name}`);

const fonts = ['latin-400', 'latin-600', 'vietnamese-400', 'vietnamese-600'].map(
  (face) => `be-vietnam-pro-${face}-normal.woff2`,
);

interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Every file that the public pages need, by its name below the assets' address. */
export const siteAssets: ReadonlyMap<string, Asset> = new Map([
  ['site.css', { type: 'text/css; charset=utf-8', bytes: readFileSync(site('site.css')) }],
  ['icon.svg', { type: 'image/svg+xml', bytes: readFileSync(site('icon.svg')) }],
  ...fonts.map((name): [string, Asset] => [
    `fonts/${name}`,
    { type: 'font/woff2', bytes: readFileSync(fontFile(name)) },
  ]),
]);

/** Changes with the contents, so that browsers may keep the files for ever. */
export const siteAssetsVersion = [...siteAssets.values()]
  .reduce((hash, { bytes }) => hash.update(bytes), createHash('sha256'))
  .digest('hex')
  .slice(0, 12);
