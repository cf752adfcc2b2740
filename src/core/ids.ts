/** The kinds of identifier that travel between rooms, branded so that one can never stand in for another. */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type GuideId = Branded<'GuideId'>;
export type TriageId = Branded<'TriageId'>;
export type DiagnosisId = Branded<'DiagnosisId'>;
export type UserId = Branded<'UserId'>;

/** Marks a string that was read from a trusted place (a stored row, a decoded payload) as an identifier. */
export function asId<Id extends GuideId | TriageId | DiagnosisId | UserId>(value: string): Id {
  return value as Id;
}
