/** Compresses a text; a library file shrinks to about a tenth. */
export async function gzip(text: string): Promise<Uint8Array> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return bytesOf(await new Response(packed as ReadableStream).blob());
}

/** The text that was compressed. @throws TypeError when the bytes are not whole. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { parts, whole } = await unpack(bytes, Number.POSITIVE_INFINITY);
  if (!whole) throw new TypeError('the compressed bytes are not whole');
  return new Blob(parts).text();
}

/** What came out of compressed bytes. */
export interface Unpacked {
  parts: Uint8Array<ArrayBuffer>[];
  /** Whether that is all there was: false when the bytes were cut or harmed, or came to more than the limit. */
  whole: boolean;
  /** In bytes. */
  length: number;
}

/** Decompresses as far as it goes, and not beyond `limit` bytes: a small file may hold a huge one. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Unpacked> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) return { parts, whole: true, length };
      parts.push(value as Uint8Array<ArrayBuffer>);
      length += value.length;
      if (length > limit) {
        await reader.cancel();
        return { parts, whole: false, length };
      }
    }
  } catch {
    // Whatever a stream of bytes fails with, it is the bytes; what came before is good (each block has been checked).
    return { parts, whole: false, length };
  }
}

/** Whether these bytes begin as gzip does (RFC 1952, 2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** A file's bytes. */
export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}
