import drawings from '../styles/drawings.css?raw';
import paper from '../styles/paper.css?raw';

/** The style sheet of all that is printed. */
export const paperSheet = `${drawings}\n${paper}`;
