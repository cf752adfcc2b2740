/** Who plays in the demo, and where. */
export const ada = 'U0ASKER01';
export const noor = 'U0ASKER02';
export const kofi = 'U0ASKER03';
export const bea = 'U0ASKER04';
export const sam = 'U0SUPPORT';
export const yuki = 'U0SUPPOR2';
export const integrations = 'C0INTEGRA';
export const general = 'C0GENERAL';
