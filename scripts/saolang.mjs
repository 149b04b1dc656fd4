#!/usr/bin/env node
// The `saolang` command: the same arguments, on the project's own Node.
import path from 'node:path';
import { installWhenNeeded, root, runInPlace } from './node24.mjs';

installWhenNeeded();
runInPlace([path.join(root, 'packages/server/src/cli/main.ts'), ...process.argv.slice(2)]);
