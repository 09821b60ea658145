/** Of the server in VS Code: the section of its settings is the id. */
export const CLIENT_ID = 'rapporteur';
export const CLIENT_NAME = 'Rapporteur';

export const REPORT = 'committee-report';
export const MINUTES = 'committee-minutes';

/** The languages the server knows. */
export const LANGUAGES: readonly string[] = [REPORT, MINUTES];
