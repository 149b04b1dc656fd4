/** The Typst compiler, in process, with the project's own fonts only. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler as Compiler } from '@myriaddreamin/typst-ts-node-compiler';

// The package ships CommonJS whose named exports Node cannot see from an ES module.
const { NodeCompiler } = createRequire(import.meta.url)(
  '@myriaddreamin/typst-ts-node-compiler',
) as typeof import('@myriaddreamin/typst-ts-node-compiler');

const FONTS = [
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf',
  '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
  '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
];

const WORKSPACE = fileURLToPath(new URL('./typst', import.meta.url));

let compiler: Compiler | undefined;

function typst(): Compiler {
  compiler ??= NodeCompiler.create({
    // Nothing is read from the disk but these fonts: sources and pictures are handed over in memory.
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: FONTS.map((font) => readFileSync(fileURLToPath(import.meta.resolve(font)))) }],
  });
  return compiler;
}

/** A Typst program beside this file, read once. */
export function typstProgram(name: string): string {
  return readFileSync(new URL(`./typst/${name}`, import.meta.url), 'utf8');
}

export interface TypstInput {
  readonly program: string;
  /** Read by the program as `json(bytes(sys.inputs.data))`. */
  readonly data: unknown;
  /** Pictures by the path the program asks for. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** Date of the document; `null` for a draft. */
  readonly date: string | null;
}

/**
 * Compiles to PDF/A-2a, fit for the archive and for screen readers. A draft without a date, or text with a
 * sign that no bundled font can draw (an emoji, say), cannot meet that standard and gives an ordinary
 * tagged PDF. The same input gives the same bytes.
 */
export async function compilePdf({
  program,
  data,
  files = new Map(),
  date,
}: TypstInput): Promise<Uint8Array> {
  // Compiling blocks. In a batch the event loop must turn between documents: other requests go on, and the
  // compiler's memory is given back (its objects are released on the loop only).
  await setImmediate();
  const engine = typst();
  const shadows = [...files].map(([path, content]) => ({ path: join(WORKSPACE, path), content }));
  for (const { path, content } of shadows) engine.mapShadow(path, Buffer.from(content));
  try {
    const compiled = engine.compile({ mainFileContent: program, inputs: { data: JSON.stringify(data) } });
    const document = compiled.result;
    if (!document) {
      const problem = compiled.takeDiagnostics();
      throw new Error(`Typst: ${JSON.stringify(problem?.shortDiagnostics ?? 'no document')}`);
    }
    if (date === null) return engine.pdf(document);
    try {
      return engine.pdf(document, { pdfStandard: 'a-2a', creationTimestamp: Date.parse(date) / 1000 });
    } catch {
      return engine.pdf(document);
    }
  } finally {
    for (const { path } of shadows) engine.unmapShadow(path);
    engine.evictCache(10);
  }
}
