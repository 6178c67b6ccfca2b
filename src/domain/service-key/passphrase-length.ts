/** NIST SP 800-63B-4 (2025), 3.1.1.2: fifteen characters where a password is the only secret. Published. */
export const shortestPassphrase = 15;
