/** @returns false where the browser gives no clipboard, as on a page without TLS: then the text is to be shown, selected. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    console.info('the clipboard is not open to this page', error);
    return false;
  }
}
