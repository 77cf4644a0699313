const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
/** A stream's name stands in UTF-16 in the directory of a compound file. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** What the first bytes say: `zip` may be a Word file; `old` is Word 97–2003, and an encrypted file hides in the same shape. */
export function kindOfFile(bytes: Uint8Array): 'zip' | 'old' | 'encrypted' | 'other' {
  if (begins(bytes, ZIP)) return 'zip';
  if (!begins(bytes, CFB)) return 'other';
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED) ? 'encrypted' : 'old';
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
