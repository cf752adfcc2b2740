/** Keeps the place in the page's address, so that a reload, a bookmark and the Back button lead there. */
import { useSyncExternalStore } from 'react';
import { exampleWorkspace } from '../example-workspace.ts';
import { type Place, readPlace, writePlace } from './place.ts';

const storedAs = 'authfix.person';

/** Returns where the person stands, and a function that goes elsewhere. */
export function usePlace(): readonly [Place, (place: Place) => void] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return [readPlace(hash, localStorage.getItem(storedAs) ?? firstPerson()), go];
}

/** The person that a newcomer starts as; empty in a workspace without people. */
export function firstPerson(): string {
  return exampleWorkspace.people[0]?.id ?? '';
}

function go(place: Place): void {
  localStorage.setItem(storedAs, place.user);
  location.hash = writePlace(place);
}

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}
