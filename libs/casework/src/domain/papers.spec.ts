import { mediaTypeOf } from './media-type.js';
import { paperName } from './paper-name.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('papers as they come in', () => {
  it.each([
    ['%PDF-1.7', 'pdf'],
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['\xff\xd8\xff\xe0', 'jpg'],
    ['II*\x00', 'tif'],
    ['\x00\x00\x00\x18ftypisom', 'mp4'],
    ['RIFF\x00\x00\x00\x00WAVEfmt ', 'wav'],
    ['PK\x03\x04....[Content_Types].xml....word/document.xml', 'docx'],
    ['PK\x03\x04....[Content_Types].xml....xl/workbook.xml', 'xlsx'],
    ['PK\x03\x04....a.txt', 'zip'],
    ['plain words\n', 'txt'],
  ])('%j is told by its bytes', (head, extension) => {
    expect(mediaTypeOf(bytes(head), 'x')?.extension).toBe(extension);
  });

  it.each([
    'MZ\x90\x00',
    '\x7fELF\x02',
    '<!DOCTYPE html>',
    ' <svg onload=1>',
    '#!/bin/sh',
    'RIFF\x00\x00\x00\x00WEBP',
    '\xfe\xfe\xfe',
  ])('%j is not taken', (head) => {
    expect(mediaTypeOf(bytes(head), 'harmless.pdf')).toBeNull();
  });

  it.each([
    ['\x00\x00\x00\x24ftypheic\0\0\0\0mif1MiHEheic', 'IMG_0012.HEIC', 'image/heic', 'IMG_0012.HEIC'],
    ['\x00\x00\x00\x18ftypmif1\0\0\0\0mif1heic', 'scan.heif', 'image/heic', 'scan.heif'],
    ['\x00\x00\x00\x1cftypmif1\0\0\0\0mif1avifmiaf', 'a', 'image/avif', 'a.avif'],
    [
      '\x00\x00\x00\x14ftypmif1\0\0\0\0mif1avif',
      'what lies behind the box',
      'image/heic',
      'what lies behind the box.heic',
    ],
    ['\x00\x00\x00\x1cftypavif\0\0\0\0avifmif1', 'b.avif', 'image/avif', 'b.avif'],
    ['\x00\x00\x00\x14ftypqt  \0\0\0\0qt  ', 'IMG_0013.MOV', 'video/quicktime', 'IMG_0013.MOV'],
    ['\x00\x00\x00\x1cftypM4A \0\0\0\0M4A mp42', 'memo.m4a', 'audio/mp4', 'memo.m4a'],
    ['\x00\x00\x00\x18ftypMSNV\0\0\0\0mp42', 'c.mp4', 'video/mp4', 'c.mp4'],
    ['\x00\x00\x00\x18ftyp3gp5\0\0\0\0isom', 'd.3gp', 'video/mp4', 'd.3gp'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '请求书.doc', 'application/msword', '请求书.doc'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '请求书.WPS', 'application/msword', '请求书.WPS'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '清单.xls', 'application/vnd.ms-excel', '清单.xls'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '清单.et', 'application/vnd.ms-excel', '清单.et'],
  ])('%j, sent as %j, is %j and called %j', (head, name, type, called) => {
    const found = mediaTypeOf(bytes(head), name);
    expect(found?.type).toBe(type);
    expect(paperName(name, found?.extension ?? '')).toBe(called);
  });

  it.each([
    ['\x00\x00\x00\x18ftypcrx \0\0\0\0crx isom', 'raw.mp4'],
    ['\x00\x00\x00\x18ftypwhat\0\0\0\0isom', 'film.mp4'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'setup.msi'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'doc'],
    ['MZ\x90\x00', 'harmless.doc'],
  ])('%j, sent as %j, is not taken: a name alone says nothing', (head, name) => {
    expect(mediaTypeOf(bytes(head), name)).toBeNull();
  });

  it('Chinese text cut within a character is still text', () => {
    expect(mediaTypeOf(new TextEncoder().encode('证据').subarray(0, 5), 'x')?.extension).toBe('txt');
  });

  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\证据\\合同.PDF', '合同.PDF'],
    ['a\u0000b\u202Egnp.exe', 'abgnp.exe.pdf'],
    ['  .hidden ', 'hidden.pdf'],
    ['裁决书 v1.2', '裁决书 v1.2.pdf'],
    ['', 'paper.pdf'],
    ['字'.repeat(300), `${'字'.repeat(116)}.pdf`],
  ])('the name %j becomes %j', (given, expected) => {
    expect(paperName(given, 'pdf')).toBe(expected);
  });

  it.each([
    ['note.md', 'txt', 'note.md'],
    ['清单.CSV', 'txt', '清单.CSV'],
    ['照片.jpeg', 'jpg', '照片.jpeg'],
    ['page.html', 'txt', 'page.html.txt'],
    ['合同.pdf', 'png', '合同.pdf.png'],
  ])('%j of a %s is called %j: the name that was sent, unless it says something else', (given, extension, expected) => {
    expect(paperName(given, extension)).toBe(expected);
  });
});
