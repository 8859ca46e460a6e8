import { Transform } from "node:stream";

/**
 * Passes text on without zero bytes. React 18 leaves some where a letter of several bytes does not fit in what is left of a
 * chunk (facebook/react#24985, mended in 19); no page holds any of its own.
 */
export const withoutZeroBytes = () =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
