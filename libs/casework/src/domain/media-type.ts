/** What a paper may be, told by its first bytes and never by what the sender claims. */
export interface MediaType {
  readonly type: string;
  readonly extension: string;
}

/** How many first bytes are needed to tell. */
export const HEAD_BYTES = 4100;

interface Magic extends MediaType {
  readonly at?: number;
  readonly bytes: string;
}

/** Hexadecimal beginnings, in the order of asking. */
const MAGIC: readonly Magic[] = [
  { bytes: '255044462d', type: 'application/pdf', extension: 'pdf' },
  { bytes: '89504e470d0a1a0a', type: 'image/png', extension: 'png' },
  { bytes: 'ffd8ff', type: 'image/jpeg', extension: 'jpg' },
  { bytes: '49492a00', type: 'image/tiff', extension: 'tif' },
  { bytes: '4d4d002a', type: 'image/tiff', extension: 'tif' },
  { bytes: '667479704d344120', at: 4, type: 'audio/mp4', extension: 'm4a' },
  { bytes: '6674797071742020', at: 4, type: 'video/quicktime', extension: 'mov' },
  { bytes: '66747970', at: 4, type: 'video/mp4', extension: 'mp4' },
  { bytes: '494433', type: 'audio/mpeg', extension: 'mp3' },
  { bytes: 'fffb', type: 'audio/mpeg', extension: 'mp3' },
];

/** Containers in which several kinds are kept, told by the names of their first entries. */
const PACKED: readonly (MediaType & { readonly name: string })[] = [
  { name: 'word/', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
  { name: 'xl/', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
  { name: 'OFD.xml', type: 'application/ofd', extension: 'ofd' },
];

const ascii = (bytes: Uint8Array): string => Array.from(bytes, (b) => String.fromCharCode(b)).join('');
const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

/**
 * The kind of a paper from its head (its first 4,100 bytes, or all of them): PDF, pictures, sound, film, Office and
 * OFD documents, archives, plain UTF-8 text. Null for anything else, programs and web pages among it.
 */
export function mediaTypeOf(head: Uint8Array, name: string): MediaType | null {
  const known = MAGIC.find(({ bytes, at = 0 }) => hex(head.subarray(at, at + bytes.length / 2)) === bytes);
  if (known) return { type: known.type, extension: known.extension };
  const beginning = ascii(head);
  if (beginning.startsWith('RIFF')) {
    if (beginning.startsWith('WAVE', 8)) return { type: 'audio/wav', extension: 'wav' };
    return beginning.startsWith('AVI ', 8) ? { type: 'video/x-msvideo', extension: 'avi' } : null;
  }
  if (beginning.startsWith('PK\u0003\u0004')) return packed(beginning, name);
  return isPlainText(head) ? { type: 'text/plain; charset=utf-8', extension: 'txt' } : null;
}

function packed(beginning: string, name: string): MediaType {
  const found = PACKED.find((p) => beginning.includes(p.name));
  if (found) return { type: found.type, extension: found.extension };
  // Where the telling entry comes late in the package, its name may decide between kinds of one harmless family.
  const named = beginning.includes('[Content_Types].xml')
    ? PACKED.find((p) => name.toLowerCase().endsWith(`.${p.extension}`))
    : undefined;
  return named ? { type: named.type, extension: named.extension } : { type: 'application/zip', extension: 'zip' };
}

/** UTF-8 without control characters, and no mark-up: a browser must not be led to run what a party sent. */
function isPlainText(head: Uint8Array): boolean {
  // Decoded as a stream, since the head may end within a character; what is no UTF-8 shows as U+FFFD.
  const text = new TextDecoder('utf-8').decode(head, { stream: true });
  return text !== '' && !/[\p{Cc}\ufffd]/u.test(text.replace(/[\t\r\n]/g, '')) && !/^\s*(?:<|#!)/.test(text);
}
