import sharp from 'sharp';

// A cache of decoded pictures helps nobody here, and each thread of the library takes memory of its own.
sharp.cache(false);
sharp.concurrency(1);

/** The image library as this process uses it. */
export { sharp };
