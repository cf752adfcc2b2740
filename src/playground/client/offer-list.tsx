/** The list of commands or people that fit what is being typed. */
import type { ReactNode } from 'react';
import type { Offers } from './use-offers.ts';

interface OfferListProps {
  readonly id: string;
  readonly offers: Offers;
}

/** Draws the list above the composer; nothing when nothing fits. */
export function OfferList({ id, offers }: OfferListProps): ReactNode {
  if (offers.shown.length === 0) return null;
  return (
    <div className="offers" id={id} role="listbox" aria-label="Suggestions">
      {offers.shown.map((offer, index) => (
        <div
          key={offer.label}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          className="offer"
          aria-selected={index === offers.active}
          // The field must keep the focus, which a press on anything else would take.
          onPointerDown={(event) => {
            event.preventDefault();
            offers.take(offer);
          }}
        >
          <span className="offer-label">{offer.label}</span>
          <span className="offer-detail">{offer.detail}</span>
        </div>
      ))}
    </div>
  );
}
