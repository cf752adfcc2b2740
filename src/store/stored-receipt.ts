/** A receipt as it comes back from JSON. */
import { z } from 'zod';
import type { Receipt } from '../flows/effect-ports.ts';

export const StoredReceipt: z.ZodType<Receipt> = z.object({
  reference: z.string(),
  url: z.string().nullable(),
});
