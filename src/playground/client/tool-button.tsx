/** A small square button with an icon and a name that shows on hover. */
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';

interface ToolButtonProps {
  readonly name: string;
  readonly icon: IconName;
  readonly onPress: () => void;
  /** Set for a button that shows and hides something. */
  readonly isExpanded?: boolean;
  readonly className?: string;
}

/** Draws the button; `name` is what screen readers say. */
export function ToolButton({ name, icon, onPress, isExpanded, className = '' }: ToolButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={`tool ${className}`}
      aria-label={name}
      title={name}
      aria-expanded={isExpanded}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
