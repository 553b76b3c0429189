/**
 * Characters that would steer the page instead of being read: controls, line and paragraph separators, and marks that
 * turn the direction of writing or take no room.
 */
const STEERING =
  /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** Controls have pictures (U+2400 …); what else cannot be seen shows as U+FFFD. */
const pictured = (character: string): string => {
  const code = character.charCodeAt(0);
  if (character === "\t" || character === "\n") return character;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
};

/** A text as it can be shown: unit for unit as long, with nothing in it that works in secret. */
export const harmless = (text: string): string => text.replace(STEERING, pictured);
