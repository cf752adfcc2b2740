/** Makes a text field as tall as what is in it, up to the limit that its style sets. */
import { type RefObject, useLayoutEffect } from 'react';

/** Takes the field and its text; measures anew when the text changes. */
export function useGrowing(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    // An empty field may have a placeholder of more than one line; its own height is measured, not the text's.
    element.style.height = 'auto';
    element.style.height = text === '' ? '' : `${element.scrollHeight}px`;
  }, [field, text]);
}
