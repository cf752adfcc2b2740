/** Knows which parts of a Slack app manifest decide what the local Slack offers and delivers. */
import { z } from 'zod';
import type { Command, Shortcut } from './protocol.ts';

/** What the manifest says; `scopes` and `events` are null when it is silent, and then nothing is held back. */
export interface AppFacts {
  /** True without any manifest: then also every command and shortcut is known. */
  readonly isSilent: boolean;
  readonly name: string;
  readonly commands: readonly (Command & { readonly shouldEscape: boolean })[];
  readonly shortcuts: readonly Shortcut[];
  readonly scopes: ReadonlySet<string> | null;
  readonly events: ReadonlySet<string> | null;
  readonly hasHome: boolean;
  /** Where people may be sent back to after an installation; the first one when the app names none. */
  readonly redirectUrls: readonly string[];
}

const SlashCommand = z.object({
  command: z.string(),
  description: z.string(),
  usage_hint: z.string().default(''),
  should_escape: z.boolean().default(false),
});

const ManifestShortcut = z.object({
  name: z.string(),
  type: z.enum(['message', 'global']),
  callback_id: z.string(),
});

const Manifest = z.object({
  display_information: z.object({ name: z.string() }).optional(),
  features: z
    .object({
      bot_user: z.object({ display_name: z.string() }).optional(),
      app_home: z.object({ home_tab_enabled: z.boolean().default(false) }).optional(),
      slash_commands: z.array(SlashCommand).default([]),
      shortcuts: z.array(ManifestShortcut).default([]),
    })
    .optional(),
  oauth_config: z
    .object({
      redirect_urls: z.array(z.string()).optional(),
      scopes: z.object({ bot: z.array(z.string()).optional() }).optional(),
    })
    .optional(),
  settings: z
    .object({ event_subscriptions: z.object({ bot_events: z.array(z.string()).optional() }).optional() })
    .optional(),
});

/** Reads a manifest in Slack's own shape (already parsed from YAML or JSON); throws when it has another shape. */
export function readManifest(written: unknown): AppFacts {
  const manifest = Manifest.parse(written ?? {});
  const features = manifest.features;
  const scopes = manifest.oauth_config?.scopes?.bot;
  const events = manifest.settings?.event_subscriptions?.bot_events;
  return {
    isSilent: written === undefined,
    name: features?.bot_user?.display_name ?? manifest.display_information?.name ?? 'app',
    commands: (features?.slash_commands ?? []).map((row) => ({
      command: row.command,
      description: row.description,
      usageHint: row.usage_hint,
      shouldEscape: row.should_escape,
    })),
    shortcuts: (features?.shortcuts ?? []).map((row) => ({
      callbackId: row.callback_id,
      name: row.name,
      kind: row.type,
    })),
    scopes: scopes ? new Set(scopes) : null,
    events: events ? new Set(events) : null,
    redirectUrls: manifest.oauth_config?.redirect_urls ?? [],
    hasHome: features === undefined || features.app_home?.home_tab_enabled === true,
  };
}
