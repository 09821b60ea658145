/** Sentences that more than one part of the reader says. */

export const DAMAGED = 'is damaged: open it in Word, let Word repair it, save it, and import that copy.';

export const ENCRYPTED = 'is encrypted: open it in Word, save it without a password, and import that copy.';
