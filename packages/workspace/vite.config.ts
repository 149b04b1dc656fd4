import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/app/',
  plugins: [react()],
  // Two copies of a context library would not see each other's providers.
  resolve: { dedupe: ['react', 'react-dom', '@mantine/core', '@mantine/hooks', 'dayjs', 'i18next'] },
  // The server replaces the placeholder in index.html by a fresh nonce, so that the styles which the component
  // library writes at run time pass a policy without 'unsafe-inline'.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    // Fonts and icons stay files: the content policy allows fonts from our own address only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The rulebook is pure: a page that needs a state's name does not load 26 rubrics with it.
      treeshake: { moduleSideEffects: [{ test: /[\\/]rulebook[\\/]/, sideEffects: false }] },
      output: {
        codeSplitting: {
          // Libraries change more rarely than we do: what every visit needs of them is one cached file.
          groups: [
            { name: 'libraries', test: /node_modules/, tags: ['$initial'] },
            { name: 'shell', test: /[\\/]packages[\\/]/, tags: ['$initial'] },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': { target: 'http://localhost:3000' }, '/c/': { target: 'http://localhost:3000' } },
  },
});
