/** Light or dark: what the person chose, else what their system prefers. */
import { useEffect, useState } from 'react';

type Theme = 'light' | 'dark';

const storedAs = 'authfix.theme';
const systemDark = '(prefers-color-scheme: dark)';

/** Returns the theme in use, already put on the document, and a function that changes to the other one. */
export function useTheme(): readonly [Theme, () => void] {
  const [theme, setTheme] = useState(initialTheme);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    const media = matchMedia(systemDark);
    const follow = (): void => setTheme(initialTheme());
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  const toggle = (): void => {
    const next = theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem(storedAs, next);
    setTheme(next);
  };
  return [theme, toggle];
}

/** The theme before anybody touched anything on this visit. */
export function initialTheme(): Theme {
  const stored = localStorage.getItem(storedAs);
  if (stored === 'light' || stored === 'dark') return stored;
  return matchMedia(systemDark).matches ? 'dark' : 'light';
}
