/**
 * After a row was removed by its button the keyboard goes to the button of the row that came in its place, else of the last
 * row, else to what adds one. The list is marked `data-rows`, the buttons `data-remove` and `data-add`.
 */
export function stayNear(pressed: Element, at: number): void {
  const list = pressed.closest('[data-rows]');
  requestAnimationFrame(() => {
    const own = (mark: string): HTMLElement[] =>
      [...(list?.querySelectorAll<HTMLElement>(`[${mark}]`) ?? [])].filter(
        (one) => one.closest('[data-rows]') === list,
      );
    const left = own('data-remove');
    (left[Math.min(at, left.length - 1)] ?? own('data-add')[0])?.focus();
  });
}
