/** Compresses a text; a library file shrinks to about a tenth. */
export async function gzip(text: string): Promise<Uint8Array> {
  return through(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')));
}

/** The text that was compressed. @throws TypeError when the bytes are not whole. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const plain = await through(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
  return new TextDecoder().decode(plain);
}

/** Whether these bytes begin as gzip does (RFC 1952, 2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function through(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream as ReadableStream).arrayBuffer());
}
