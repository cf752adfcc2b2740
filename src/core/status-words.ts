/** The words that tell a status from a number that counts, names or orders something, in the form in which words are compared. */

/** What stands before a status in logs, heads, JSON and prose. */
export const BEFORE = wordsOf(`
  http https status statuscode code error err errors errno response returned returning return received receiving got get
  getting gettin throwing throw threw exception failed fail failing failure answered replied fehler erreur fout erro kod
  gives give giving gave say saying said show showing rejected returns hit hitting seeing see back answer respond reply
  end ended liefert antwortet bekomme bekommen kommt renvoie devuelve zwraca retorna retornando replie replies replying
  full darmi dando krijgen krijg gibt
`);

// The reason phrases of RFC 9110 section 15.5 and the words that logs put after the number.
export const REASON = wordsOf(`
  unauthorized unauthorised forbidden client authorization authentication method unauthenticated access error errors err
  response responses status invalid not permission fehler no
`);

// What an answer tells behind its number and a sign: "401 - you are not authorised to view this page".
export const TOLD = new Set(
  'you your the this header missing token key credential login expired unknown restricted refused rejected denied user account please'.split(
    ' ',
  ),
);

// A number followed by one of these counts things; preceded by one it names a thing.
export const COUNTED = wordsOf(`
  parcel order check rule pick return unit row line item record result page ticket test byte second minute hour day time
  people user ms kb mb bus label deadline request percent gbp usd eur bay imported evaluated listing sku pallet box boxe
  customer
`);
export const NAMED = wordsOf(`
  room row line bay pr issue ticket order position port page aisle section id key account build bus number no pid level
  floor unit column version the at job gate suite extension ext flight invoice col range length process reference
  contain door nominal rfc
`);

// These name things, but stand before a status as well: "the 401", "at 403 Forbidden".
export const OFTEN_BEFORE = wordsOf(`
  the at no issue number
`);
export const AFTER = wordsOf(`
  from on when whenever again since every trying calling while after that which each without for to with as because
  though only everywhere today always constantly although halfway aborting zuruck terug sin sans ohne bei seit depuis
  desde od sinds przy cada chaque
`);
// With these goes on what was said of a system: "Webflow replies 401 and I am lost".
export const GOES_ON = wordsOf(`
  and but so all twice auf en sur su na und et y e
`);
// When it happens is told of an error, and hardly of a row or a room.
export const AT_TIMES = wordsOf(`
  since again everywhere today always constantly all seit depuis desde sinds od
`);
export const ARTICLES = wordsOf(`
  a an with just only now still constant random another
`);

// Where these stand, people talk about calls that were refused, and a number that ends a clause there is the answer.
export const OF_CALLS = wordsOf(`
  api call endpoint refused rejected denied cannot failed failing fail error bounced fetch schnittstelle abruf aufruf
  anfrage appel requete llamada chamada zapytanie aanroep webhook warn abort aborting bounce reject refuse deny contesta
  responde odrzuca connector die died stop stopped crash crashe
`);

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
