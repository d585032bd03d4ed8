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
