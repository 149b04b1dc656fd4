import { StartError } from './platform/start-error.ts';
import { serve } from './serve.ts';

try {
  await serve(process.env);
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}
