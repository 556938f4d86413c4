/** Records as addresses of filtered pages tell them. */

/** Who asks, whoever that is: a shared view finds each one's own claims. */
export const ME = 'me';

export const isKey = (text: string) => text === ME || /^[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}$/.test(text);
