/** Addresses of mail and of phones that can be right. */
export const MAIL = /^mailto:[^\s@]+@[^\s@]+\.[a-z]{2,}(?:\?.*)?$/i;
export const PHONE = /^(?:tel|sms):\+?\d{3,15}$/;
/** Hosts that nobody reaches from elsewhere. */
export const OWN_NETWORK =
  /^(?:localhost|127\.[\d.]+|0\.0\.0\.0|\[::1\]|10\.[\d.]+|192\.168\.[\d.]+|169\.254\.[\d.]+|.+\.(?:local|localhost|test))$/;
