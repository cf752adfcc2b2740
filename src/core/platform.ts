/** The platforms that integrations connect to, by the names people call them. */

// Shops, carriers, accounting and identity platforms of the sources and of the texts that support teams receive.
const PLATFORMS: readonly (readonly [RegExp, string])[] = [
  [/\bshopify/i, 'Shopify'],
  [/\bamazon|\bsp-api\b|selling partner/i, 'Amazon'],
  [/\be-?bay/i, 'eBay'],
  [/\bwoo ?commerce|\bwoo\b/i, 'WooCommerce'],
  [/\bmagento|adobe commerce/i, 'Adobe Commerce'],
  [/\betsy/i, 'Etsy'],
  [/\bdpd/i, 'DPD'],
  [/\broyal ?mail/i, 'Royal Mail'],
  [/\bdhl/i, 'DHL'],
  [/\bups\b/i, 'UPS'],
  [/\bfedex/i, 'FedEx'],
  [/\bevri|\bhermes\b/i, 'Evri'],
  [/\bxero/i, 'Xero'],
  [/\bquickbooks/i, 'QuickBooks'],
  [/\bstripe/i, 'Stripe'],
  [/\bpaypal/i, 'PayPal'],
  [/\bokta/i, 'Okta'],
  [/\bjira|\batlassian/i, 'Jira'],
  [/\bgithub/i, 'GitHub'],
  [/\bslack\b/i, 'Slack'],
  [/\bgoogle|\bgcp\b|\bgmail/i, 'Google'],
  [/\bazure|\bentra|\bmicrosoft|\boffice ?365/i, 'Microsoft'],
  [/\baws\b|\bamazonaws|\bs3\b/i, 'AWS'],
  [/\bsalesforce/i, 'Salesforce'],
  [/\bhubspot/i, 'HubSpot'],
  [/\btwilio/i, 'Twilio'],
  [/\bsendgrid/i, 'SendGrid'],
  [/\bsplunk/i, 'Splunk'],
  [/\bcloudflare/i, 'Cloudflare'],
  [/\bvirustotal/i, 'VirusTotal'],
];

/** Names the platform whose name stands first in the text, or null. */
export function findPlatform(text: string): string | null {
  let first: { readonly at: number; readonly name: string } | null = null;
  for (const [pattern, name] of PLATFORMS) {
    const at = text.search(pattern);
    if (at !== -1 && (first === null || at < first.at)) first = { at, name };
  }
  return first?.name ?? null;
}
