/** A file that is written piece by piece. */
export interface GrowingFile {
  /** Adds text. It is handed over at once, and nothing is waited for: a database's transaction ends over that. */
  add(text: string): void;
  /** All of it. Rejects when a piece could not be taken. */
  whole(): Promise<Blob>;
}

/** A file as it is written, a blob for every piece. */
export function plainFile(type: string): GrowingFile {
  const parts: Blob[] = [];
  return {
    add: (text) => {
      parts.push(new Blob([text]));
    },
    whole: async () => new Blob(parts, { type }),
  };
}

/** A file compressed while it is written: the text of a great library, ten times as much, is never there as a whole. */
export function compressedFile(): GrowingFile {
  const encoder = new TextEncoder();
  const { writable, readable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const packed = new Response(readable as ReadableStream).blob();
  // A piece that cannot be taken makes the whole fail, whoever waits for that.
  packed.catch(() => undefined);
  return {
    add: (text) => {
      writer.write(encoder.encode(text)).catch(() => undefined);
    },
    whole: async () => {
      await writer.close();
      return new Blob([await packed], { type: 'application/gzip' });
    },
  };
}
