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
  { bytes: '494433', type: 'audio/mpeg', extension: 'mp3' },
  { bytes: 'fffb', type: 'audio/mpeg', extension: 'mp3' },
];

const mp4: MediaType = { type: 'video/mp4', extension: 'mp4' };
const heic: MediaType = { type: 'image/heic', extension: 'heic' };
const avif: MediaType = { type: 'image/avif', extension: 'avif' };

/**
 * Films, sound and the photographs of telephones share one container: its first brand says which. A brand that is not
 * here is unknown, as raw pictures of cameras name that of a film among the further ones.
 */
const BRANDS: readonly (readonly [RegExp, MediaType])[] = [
  [/^(?:hei[cxms]|mif1|msf1)$/, heic],
  [/^avi[fs]$/, avif],
  [/^M4[AB] $/, { type: 'audio/mp4', extension: 'm4a' }],
  [/^qt {2}$/, { type: 'video/quicktime', extension: 'mov' }],
  [/^(?:iso[m2-9]|mp4[12]|avc1|M4V[ HP]|3g[2p].|MSNV|XAVC|dash)$/, mp4],
];

/** Office documents of before 2007, those of WPS among them: one container for both and for much else. */
const OLE = 'd0cf11e0a1b11ae1';
const OLE_NAMES: readonly (readonly [RegExp, MediaType])[] = [
  [/\.(?:doc|wps)$/i, { type: 'application/msword', extension: 'doc' }],
  [/\.(?:xls|et)$/i, { type: 'application/vnd.ms-excel', extension: 'xls' }],
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
 * OFD documents, archives, plain UTF-8 text. Null for anything else, programs and web pages among it. The ending of the
 * name decides only between kinds of one container.
 */
export function mediaTypeOf(head: Uint8Array, name: string): MediaType | null {
  const known = MAGIC.find(({ bytes, at = 0 }) => hex(head.subarray(at, at + bytes.length / 2)) === bytes);
  if (known) return { type: known.type, extension: known.extension };
  const beginning = ascii(head);
  if (beginning.startsWith('ftyp', 4)) return branded(head, beginning);
  if (hex(head.subarray(0, OLE.length / 2)) === OLE)
    return OLE_NAMES.find(([ending]) => ending.test(name))?.[1] ?? null;
  if (beginning.startsWith('RIFF')) {
    if (beginning.startsWith('WAVE', 8)) return { type: 'audio/wav', extension: 'wav' };
    return beginning.startsWith('AVI ', 8) ? { type: 'video/x-msvideo', extension: 'avi' } : null;
  }
  if (beginning.startsWith('PK\u0003\u0004')) return packed(beginning, name);
  return isPlainText(head) ? { type: 'text/plain; charset=utf-8', extension: 'txt' } : null;
}

function branded(head: Uint8Array, beginning: string): MediaType | null {
  const brand = beginning.slice(8, 12);
  const found = BRANDS.find(([brands]) => brands.test(brand))?.[1] ?? null;
  if (brand !== 'mif1' && brand !== 'msf1') return found;
  // These say only that it is a picture: how it is written is said by the further brands, up to the end of the box.
  const further = beginning.slice(16, parseInt(hex(head.subarray(0, 4)), 16));
  return /^(?:.{4})*?avi[fs]/s.test(further) ? avif : found;
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
